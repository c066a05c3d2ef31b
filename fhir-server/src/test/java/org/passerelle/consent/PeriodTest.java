package org.passerelle.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.consent.Ask.answer;
import static org.passerelle.consent.Ask.decide;
import static org.passerelle.consent.Ask.decideAt;
import static org.passerelle.consent.ConsentStory.agreed;
import static org.passerelle.consent.ConsentStory.deny;

import java.time.Instant;
import java.util.Optional;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a Consent holds, to the last moment of its last day. */
class PeriodTest {

  private static Optional<Instant> until(Decision decision) {
    return decision.fold(
        Permit::until,
        deny -> {
          throw new AssertionError(deny);
        });
  }

  @Nested
  class Bounds {

    /** Start, end, moment, answer. */
    @ParameterizedTest
    @CsvSource({
      ",           2026-11-24, 2026-11-24T23:59:59.999-05:00, permit",
      ",           2026-11-24, 2026-11-25T00:00:00-05:00,     consent-expired",
      ",           2026-11-24, 2026-11-25T04:59:59Z,          permit",
      ",           2026-11-24, 2026-11-25T05:00:00Z,          consent-expired",
      "2026-11-24, ,           2026-11-24T00:00:00-05:00,     permit",
      "2026-11-24, ,           2026-11-23T23:59:59-05:00,     consent-not-yet",
      "2026-11-24, ,           2026-11-24T04:59:59Z,          consent-not-yet",
      ",           2026-11,    2026-11-30T23:59:59-05:00,     permit",
      ",           2026-11,    2026-12-01T00:00:00-05:00,     consent-expired",
      "2026-11,    ,           2026-11-01T00:00:00-04:00,     permit",
      "2026-11,    ,           2026-10-31T23:59:59-04:00,     consent-not-yet",
      ",           2026,       2026-12-31T23:59:59-05:00,     permit",
      ",           2026,       2027-01-01T00:00:00-05:00,     consent-expired",
      "2026,       ,           2025-12-31T23:59:59-05:00,     consent-not-yet",
      "2026,       2026,       2026-01-01T00:00:00-05:00,     permit",
    })
    void coverWholeDaysMonthsAndYears(String start, String end, String at, String answer) {
      ConsentStory story = agreed("a");
      if (start != null) {
        story.from(start);
      }
      if (end != null) {
        story.to(end);
      }

      assertThat(answer(decideAt(at, story.told()))).isEqualTo(answer);
    }

    @Test
    void areExactWithATime() {
      ConsentStory story = agreed("a").from("2026-11-24T09:00:00-05:00").to("2026-11-24T17:00:00Z");

      assertThat(answer(decideAt("2026-11-24T13:59:59Z", story.told())))
          .isEqualTo("consent-not-yet");
      assertThat(answer(decideAt("2026-11-24T14:00:00Z", story.told()))).isEqualTo("permit");
      assertThat(answer(decideAt("2026-11-24T17:00:00Z", story.told()))).isEqualTo("permit");
      assertThat(answer(decideAt("2026-11-24T17:00:00.001Z", story.told())))
          .isEqualTo("consent-expired");
    }

    /** In Montreal, 2026-11-01 lasts 25 hours and 2026-03-08 lasts 23. */
    @ParameterizedTest
    @CsvSource({
      "2026-11-01, 2026-11-02T04:59:59Z, permit",
      "2026-11-01, 2026-11-02T05:00:00Z, consent-expired",
      "2026-10-31, 2026-11-01T03:59:59Z, permit",
      "2026-10-31, 2026-11-01T04:00:00Z, consent-expired",
      "2026-03-08, 2026-03-09T03:59:59Z, permit",
      "2026-03-08, 2026-03-09T04:00:00Z, consent-expired",
    })
    void followTheClockChange(String end, String at, String answer) {
      assertThat(answer(decideAt(at, agreed("a").to(end).told()))).isEqualTo(answer);
    }

    @Test
    void areOfTheProvisionAlone() {
      Decision decision =
          decide(agreed("a").with(c -> c.setDateTimeElement(new DateTimeType("2030"))).told());

      assertThat(answer(decision)).isEqualTo("permit");
    }
  }

  @Nested
  class Unreadable {

    private void deniesBesidePermit(ConsentStory story) {
      assertThat(answer(decide(agreed("a").told(), story.told()))).isEqualTo("consent-unread");
    }

    @Test
    void deniesAnEndBeforeTheStart() {
      deniesBesidePermit(deny("b").from("2026-12-02").to("2026-12-01"));
    }

    @Test
    void deniesABoundWithoutAValue() {
      DateTimeType withheld = new DateTimeType();
      withheld.addExtension("urn:data-absent-reason", new StringType("masked"));

      deniesBesidePermit(deny("b").with(c -> c.getProvision().getPeriod().setEndElement(withheld)));
      deniesBesidePermit(
          deny("b")
              .with(
                  c ->
                      c.getProvision()
                          .getPeriod()
                          .addExtension("urn:data-absent-reason", new StringType("masked"))));
    }

    @Test
    void deniesATimeWithoutAZone() {
      deniesBesidePermit(deny("b").to("2026-11-01T10:00:00"));
    }
  }

  @Nested
  class Until {

    @Test
    void isTheStartOfTheDayAfter() {
      assertThat(until(decide(agreed("a").to("2026-11-30").told())))
          .contains(Instant.parse("2026-12-01T05:00:00Z"));
    }

    @Test
    void isJustAfterAnExactEnd() {
      assertThat(until(decide(agreed("a").to("2026-11-30T10:00:00Z").told())))
          .contains(Instant.parse("2026-11-30T10:00:00.000000001Z"));
    }

    @Test
    void isTheLatestOfThePermitsThatApply() {
      Decision decision =
          decide(
              agreed("b").to("2026-12-31").told(),
              agreed("a").to("2026-11-30").told(),
              agreed("c").from("2026-12-01").to("2027").told(),
              agreed("d").to("2028").purpose("HRESCH").told());

      assertThat(until(decision)).contains(Instant.parse("2027-01-01T05:00:00Z"));
      assertThat(decision.<Object>fold(Permit::consentIds, d -> d))
          .isEqualTo(java.util.List.of("a", "b"));
    }

    @Test
    void isEmptyWhenOnePermitHasNoEnd() {
      assertThat(until(decide(agreed("a").to("2026-11-30").told(), agreed("b").told()))).isEmpty();
    }

    @Test
    void isTheStartOfADenialToCome() {
      assertThat(until(decide(agreed("a").told(), deny("b").from("2026-12-01").told())))
          .contains(Instant.parse("2026-12-01T05:00:00Z"));
      assertThat(
              until(
                  decide(
                      agreed("a").told(),
                      agreed("u")
                          .from("2026-12-01")
                          .with(c -> c.setImplicitRules("urn:r"))
                          .told())))
          .contains(Instant.parse("2026-12-01T05:00:00Z"));
    }

    @Test
    void isNotTheStartOfADenialOfOthers() {
      assertThat(
              until(
                  decide(
                      agreed("a").told(),
                      deny("b").room("atelier-couleurs").from("2026-12-01").told())))
          .isEmpty();
    }

    @Test
    void isNotProlongedByADenialAfterTheEnd() {
      assertThat(
              until(
                  decide(agreed("a").to("2026-11-30").told(), deny("b").from("2027-01-01").told())))
          .contains(Instant.parse("2026-12-01T05:00:00Z"));
    }
  }
}
