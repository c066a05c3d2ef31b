package org.passerelle.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.consent.Ask.answer;
import static org.passerelle.consent.Ask.decide;
import static org.passerelle.consent.ConsentStory.agreed;
import static org.passerelle.consent.ConsentStory.concept;
import static org.passerelle.consent.ConsentStory.deny;
import static org.passerelle.consent.ConsentStory.permit;
import static org.passerelle.consent.ConsentStory.untyped;

import java.util.List;
import org.hl7.fhir.r4.model.Consent.ConsentDataMeaning;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.profiles.Canonicals;

/** A denial beside a permit that would otherwise do: when it wins, and when it is about others. */
class DenyLadderTest {

  private static final String DENIED = "consent-denied";
  private static final String NEUTRAL = "permit";

  private static void besidePermit(String answer, ConsentStory story) {
    assertThat(answer(decide(agreed("a").told(), story.told()))).isEqualTo(answer);
  }

  @Test
  void deniesWithTheIdsOfTheDenials() {
    Decision decision =
        decide(deny("z").told(), agreed("a").told(), deny("b").room("le-panier").told());

    assertThat(decision).isEqualTo(new Deny(DenialReason.DENIED, List.of("b", "z")));
  }

  @Test
  void deniesWithoutAnyPermit() {
    assertThat(answer(decide(deny("b").told()))).isEqualTo(DENIED);
  }

  @Nested
  class Actors {

    @Test
    void deniesEveryoneWhenNobodyIsNamed() {
      besidePermit(DENIED, deny("b"));
    }

    @Test
    void deniesWhoIsNamed() {
      besidePermit(DENIED, deny("b").room("le-panier"));
      besidePermit(DENIED, deny("b").kind("organization"));
      besidePermit(DENIED, deny("b").reference(Ask.URL));
      besidePermit(DENIED, deny("b").reference(Ask.URL + "/_history/2"));
      besidePermit(DENIED, deny("b").room("atelier-couleurs").room("le-panier"));
    }

    @Test
    void leavesOthersAlone() {
      besidePermit(NEUTRAL, deny("b").room("atelier-couleurs"));
      besidePermit(NEUTRAL, deny("b").kind("clinic"));
      besidePermit(NEUTRAL, deny("b").reference(Ask.OTHER_URL));
      besidePermit(NEUTRAL, deny("b").reference("Practitioner/8"));
      besidePermit(
          NEUTRAL,
          deny("b")
              .with(
                  c ->
                      c.getProvision()
                          .addActor()
                          .setReference(
                              new Reference("Organization/8")
                                  .setIdentifier(
                                      new org.hl7.fhir.r4.model.Identifier()
                                          .setSystem(Canonicals.ROOM_SYSTEM)
                                          .setValue("atelier-couleurs")))));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "Organization/8",
          "Group/8",
          "#o",
          "https://emr.example/Organization/8",
          Canonicals.DIRECTORY + "/Organization/77aa/"
        })
    void deniesWhenItCannotTellWhoIsNamed(String reference) {
      besidePermit(DENIED, deny("b").reference(reference));
    }

    @Test
    void deniesWhenTheNameIsNotPlain() {
      besidePermit(DENIED, deny("b").room("Le-Panier"));
      besidePermit(DENIED, deny("b").kind("charity"));
      besidePermit(DENIED, deny("b").identified("urn:other", "9"));
      besidePermit(DENIED, deny("b").actor(new Reference().setDisplay("Le Panier")));
    }
  }

  @Nested
  class Purpose {

    @ParameterizedTest
    @ValueSource(strings = {"CAREMGT", "COC", "TREAT", "HOPERAT", "PATRQT", "no-such-code"})
    void deniesForCareOrWhatMayInclude(String purpose) {
      besidePermit(DENIED, deny("b").purpose(purpose));
      besidePermit(DENIED, deny("b").purpose("HRESCH").purpose(purpose));
    }

    @Test
    void deniesForPurposesOfAnotherSystem() {
      besidePermit(DENIED, deny("b").purpose("urn:other", "HRESCH"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"HRESCH", "HPAYMT", "HMARKT"})
    void leavesOtherPurposesAlone(String purpose) {
      besidePermit(NEUTRAL, deny("b").purpose(purpose));
    }
  }

  @Nested
  class Data {

    @Test
    void deniesThisReferral() {
      besidePermit(DENIED, deny("b").data(ConsentDataMeaning.INSTANCE, "Task/2"));
      besidePermit(DENIED, deny("b").data(ConsentDataMeaning.INSTANCE, "Task/2/_history/4"));
      besidePermit(DENIED, deny("b").data(ConsentDataMeaning.INSTANCE, "https://x.example/Task/2"));
    }

    @Test
    void deniesWhenItCannotTellWhatItIsAbout() {
      besidePermit(DENIED, deny("b").data(ConsentDataMeaning.INSTANCE, ""));
      besidePermit(DENIED, deny("b").data(ConsentDataMeaning.INSTANCE, "urn:uuid:77"));
      besidePermit(DENIED, deny("b").data(ConsentDataMeaning.RELATED, "Task/9"));
      besidePermit(DENIED, deny("b").data(ConsentDataMeaning.AUTHOREDBY, "CareTeam/9"));
    }

    @Test
    void leavesAnotherReferralAlone() {
      besidePermit(NEUTRAL, deny("b").data(ConsentDataMeaning.INSTANCE, "Task/9"));
    }
  }

  @Nested
  class Time {

    @Test
    void leavesTheReferralAloneOutsideItsPeriod() {
      besidePermit(NEUTRAL, deny("b").to("2026-11-23"));
      besidePermit(NEUTRAL, deny("b").from("2026-11-25"));
    }

    @Test
    void deniesWithinItsPeriod() {
      besidePermit(DENIED, deny("b").from("2026-11-24").to("2026-11-24"));
    }

    @ParameterizedTest
    @EnumSource(
        value = ConsentState.class,
        names = {"ACTIVE", "NULL"},
        mode = EnumSource.Mode.EXCLUDE)
    void leavesTheReferralAloneUnlessActive(ConsentState status) {
      besidePermit(NEUTRAL, deny("b").status(status));
    }
  }

  @Nested
  class OptOut {

    private ConsentStory optOut(ConsentStory story, String code) {
      return story.with(
          c -> c.setPolicyRule(concept("http://terminology.hl7.org/CodeSystem/v3-ActCode", code)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"OPTOUT", "OPTOUTE"})
    void deniesEveryone(String code) {
      besidePermit(DENIED, optOut(untyped("b"), code));
      besidePermit(DENIED, optOut(untyped("b").room("atelier-couleurs"), code));
      besidePermit(DENIED, optOut(untyped("b"), code).with(c -> c.setProvision(null)));
    }

    @Test
    void leavesTheReferralAloneWhenOver() {
      besidePermit(NEUTRAL, optOut(untyped("b").to("2026-11-23"), "OPTOUT"));
      besidePermit(NEUTRAL, optOut(untyped("b").scope("research"), "OPTOUT"));
    }

    @Test
    void permitsTheExceptionThatItNames() {
      assertThat(answer(decide(optOut(agreed("b"), "OPTOUTE").told()))).isEqualTo("permit");
    }

    @Test
    void isNotReadFromAnOptIn() {
      assertThat(answer(decide(optOut(untyped("b"), "OPTIN").told()))).isEqualTo("consent-missing");
      assertThat(answer(decide(optOut(permit("b"), "OPTIN").told())))
          .isEqualTo("consent-other-receiver");
    }
  }
}
