package org.passerelle.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each profile takes its example and refuses what the loop cannot work with. */
class ProfilesTest {

  @Nested
  class Valid {

    @ParameterizedTest
    @CsvSource({
      "Patient, person",
      "ServiceRequest, referral",
      "Task, referral-task",
      "Consent, linking-out-consent",
      "HealthcareService, community-service",
      "Organization, organization",
      "Location, location",
      "RelatedPerson, representative",
    })
    void takesItsExample(String type, String profile) throws IOException {
      String example = Examples.read("definitions/" + type + "-example-" + profile + ".json");

      assertThat(Validation.errors(example, Examples.PROFILES + profile)).isEmpty();
    }
  }

  @Nested
  class Bilingual {

    @Test
    void takesANeedSaidInEnglish() throws IOException {
      String english = Examples.read("/odd/referral-need-said-in-english.json");

      assertThat(Validation.errors(english, Canonicals.REFERRAL)).isEmpty();
      assertThat(Validation.warnings(english, Canonicals.REFERRAL))
          .noneMatch(warning -> warning.contains("isplay"));
    }
  }

  @Nested
  class Invalid {

    @ParameterizedTest
    @CsvSource({
      "person, unknown-preferred-way, pigeon",
      "referral, without-need, referral-need",
      "referral, need-unheard-of, unheard-of",
      "referral-task, without-referral, task-referral",
      "referral-task, without-person, Task.for",
      "referral-task, message-not-text, input",
      "linking-out-consent, without-person, Consent.patient",
      "community-service, without-name, HealthcareService.name",
      "organization, bad-room-name, room-name",
      "location, nameless-nowhere, location-findable",
      "representative, mandatary-without-end, title-end",
      "representative, of-two-titles, title-one",
    })
    void refuses(String profile, String why, String expected) throws IOException {
      String bad = Examples.read("/invalid/" + profile + "-" + why + ".json");

      assertThat(Validation.errors(bad, Examples.PROFILES + profile))
          .isNotEmpty()
          .allMatch(error -> error.contains(expected));
    }
  }

  @Nested
  class Lenient {

    @ParameterizedTest
    @CsvSource({
      "person, nam-of-wrong-shape, nam-shape",
      "person, unknown-extension, extension",
      "referral, need-of-unknown-system, unknown.example",
      "referral-task, rejected-without-reason, task-reason",
      "referral-task, completed-without-outcome, task-outcome",
      "referral-task, reason-of-unknown-system, unknown.example",
      "linking-out-consent, without-provision, consent-provision",
    })
    void onlyWarns(String profile, String why, String expected) throws IOException {
      String odd = Examples.read("/odd/" + profile + "-" + why + ".json");

      assertThat(Validation.errors(odd, Examples.PROFILES + profile)).isEmpty();
      assertThat(Validation.warnings(odd, Examples.PROFILES + profile))
          .anyMatch(warning -> warning.contains(expected));
    }
  }
}
