package org.passerelle.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.consent.Ask.decide;
import static org.passerelle.consent.ConsentStory.agreed;
import static org.passerelle.consent.ConsentStory.deny;
import static org.passerelle.consent.ConsentStory.permit;

import java.time.Instant;
import java.util.Optional;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.junit.jupiter.api.Test;

/** A refusal says when the same Consents will permit, if the clock alone brings that about. */
class TurningTest {

  private static final Instant TOMORROW = Instant.parse("2026-11-25T05:00:00Z");

  @Test
  void aPermitToComeTurnsItAtTheStartOfItsDayWhereTheCustodianIs() {
    assertThat(from(agreed("a").from("2026-11-25").told())).contains(TOMORROW);
    assertThat(from(agreed("a").from("2026-12").told()))
        .contains(Instant.parse("2026-12-01T05:00:00Z"));
    assertThat(from(agreed("a").from("2026-11-25T09:30:00+01:00").told()))
        .contains(Instant.parse("2026-11-25T08:30:00Z"));
  }

  @Test
  void theEarliestOfSeveralCounts() {
    assertThat(
            from(
                agreed("b").from("2027").told(),
                agreed("a").from("2026-11-25").told(),
                agreed("c").from("2026-11-26").told()))
        .contains(TOMORROW);
  }

  @Test
  void theReasonStaysTheClosestNearMiss() {
    Decision decision =
        decide(agreed("e").to("2026-11-23").told(), agreed("n").from("2026-11-25").told());

    assertThat(Ask.answer(decision)).isEqualTo("consent-expired");
    assertThat(from(decision)).contains(TOMORROW);
  }

  @Test
  void aPermitThatLacksMoreThanItsBeginningTurnsNothing() {
    assertThat(from(permit("a").room("atelier-couleurs").from("2026-11-25").told())).isEmpty();
    assertThat(from(agreed("a").purpose("HRESCH").from("2026-11-25").told())).isEmpty();
    assertThat(from(agreed("a").status(ConsentState.INACTIVE).from("2026-11-25").told())).isEmpty();
    assertThat(from(agreed("a").to("2026-11-23").told())).isEmpty();
    assertThat(from(new Consent[0])).isEmpty();
  }

  @Test
  void aDenialWhoseEndIsKnownTurnsWhenItEnds() {
    assertThat(from(agreed("a").told(), deny("b").to("2026-11-24").told())).contains(TOMORROW);
    assertThat(from(agreed("a").told(), deny("b").told())).isEmpty();
    assertThat(from(deny("b").to("2026-11-24").told())).isEmpty();
  }

  @Test
  void aBeginningWithinADenialWaitsForTheDenialsEnd() {
    assertThat(
            from(
                agreed("a").from("2026-11-25").told(),
                deny("b").from("2026-11-24").to("2026-11-27").told()))
        .contains(Instant.parse("2026-11-28T05:00:00Z"));
    assertThat(
            from(
                agreed("a").from("2026-11-25").to("2026-11-26").told(),
                deny("b").from("2026-11-25").told()))
        .isEmpty();
  }

  @Test
  void aRefusalWithinAPermitTurnsItWhenItEnds() {
    assertThat(from("permit room=le-panier nested=deny,to:2026-11-24")).contains(TOMORROW);
    assertThat(from("permit room=le-panier to=2026-11-24 nested=deny,room:le-panier")).isEmpty();
  }

  @Test
  void aPermitWithinARefusalTurnsItWhenItBeginsAndHoldsUntilItEnds() {
    String words =
        "deny nested=permit,room:le-panier,from:2026-11-25,to:2026-11-25"
            + " nested=permit,room:le-panier,from:2026-11-27";

    assertThat(from(words)).contains(TOMORROW);
    assertThat(until(TOMORROW, words)).contains(Instant.parse("2026-11-26T05:00:00Z"));
    assertThat(until(Instant.parse("2026-11-27T05:00:00Z"), words)).isEmpty();
  }

  @Test
  void aPermitEndsWhenARefusalWithinBegins() {
    assertThat(
            until(
                Instant.parse("2026-11-24T17:00:00Z"),
                "permit room=le-panier to=2026-12-31 nested=deny,from:2026-11-25"))
        .contains(TOMORROW);
  }

  @Test
  void anotherPermitEndsWhenTheExceptionThatSparesItEnds() {
    assertThat(
            until(
                Instant.parse("2026-11-24T17:00:00Z"),
                "permit room=le-panier ; deny nested=permit,room:le-panier,to:2026-11-24"))
        .contains(TOMORROW);
  }

  private static Optional<Instant> from(String words) {
    return from(ConsentWords.read(words).toArray(new Consent[0]));
  }

  private static Optional<Instant> until(Instant at, String words) {
    return new ConsentDecider()
        .decide(ConsentWords.read(words), Ask.at(at.toString()))
        .fold(
            Permit::until,
            deny -> {
              throw new AssertionError(deny);
            });
  }

  private static Optional<Instant> from(Consent... consents) {
    return from(decide(consents));
  }

  private static Optional<Instant> from(Decision decision) {
    return decision.fold(
        permit -> {
          throw new AssertionError(permit);
        },
        Deny::permittedFrom);
  }
}
