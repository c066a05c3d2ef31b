package org.passerelle.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each profile takes its example and refuses what the loop cannot work with. */
class ProfilesTest {

  private static final String PROFILES = Canonicals.BASE + "/StructureDefinition/";

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
    })
    void takesItsExample(String type, String profile) throws IOException {
      String example = read("definitions/" + type + "-example-" + profile + ".json");

      assertThat(Validation.errors(example, PROFILES + profile)).isEmpty();
    }
  }

  @Nested
  class Bilingual {

    @Test
    void takesANeedSaidInEnglish() throws IOException {
      String english = read("/odd/referral-need-said-in-english.json");

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
    })
    void refuses(String profile, String why, String expected) throws IOException {
      String bad = read("/invalid/" + profile + "-" + why + ".json");

      assertThat(Validation.errors(bad, PROFILES + profile))
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
      String odd = read("/odd/" + profile + "-" + why + ".json");

      assertThat(Validation.errors(odd, PROFILES + profile)).isEmpty();
      assertThat(Validation.warnings(odd, PROFILES + profile))
          .anyMatch(warning -> warning.contains(expected));
    }
  }

  private static String read(String name) throws IOException {
    try (InputStream in = ProfilesTest.class.getResourceAsStream(name)) {
      assertThat(in).as(name).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
