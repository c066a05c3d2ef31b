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
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentDataMeaning;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.profiles.Canonicals;

/** What a permit needs, one rung each, and the refusal without it. */
class PermitLadderTest {

  private static void expect(String answer, ConsentStory story) {
    assertThat(answer(decide(story.told()))).isEqualTo(answer);
  }

  @Test
  void permitsWhoIsNamed() {
    Decision decision = decide(agreed("a").told());

    Permit permit = decision.fold(p -> p, d -> null);
    assertThat(permit.ground()).isEqualTo(Ground.CONSENT);
    assertThat(permit.consentIds()).containsExactly("a");
    assertThat(permit.until()).isEmpty();
    assertThat(permit.question()).isEqualTo(Ask.at(Ask.NOON));
  }

  @Test
  void missesAnyConsent() {
    assertThat(decide()).isEqualTo(new Deny(DenialReason.MISSING, List.of()));
  }

  @Nested
  class Status {

    @ParameterizedTest
    @EnumSource(
        value = ConsentState.class,
        names = {"ACTIVE", "NULL"},
        mode = EnumSource.Mode.EXCLUDE)
    void deniesUnlessActive(ConsentState status) {
      expect("consent-inactive", agreed("a").status(status));
    }

    @Test
    void deniesWithoutStatus() {
      expect("consent-inactive", agreed("a").with(c -> c.setStatusElement(null)));
    }
  }

  @Nested
  class Actors {

    @Test
    void permitsByKind() {
      expect("permit", permit("a").kind("organization"));
    }

    @Test
    void deniesByAnotherKind() {
      expect("consent-other-receiver", permit("a").kind("clinic"));
    }

    @Test
    void permitsByDirectoryUrl() {
      expect("permit", permit("a").reference(Ask.URL));
    }

    @Test
    void permitsOneOfSeveral() {
      expect("permit", permit("a").room("atelier-couleurs").room("le-panier"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"atelier-couleurs", "Le-Panier", "le-panier ", "le-panier-2"})
    void deniesAnotherRoom(String room) {
      expect("consent-other-receiver", permit("a").room(room));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"Organization/5f1e", Canonicals.DIRECTORY + "/Organization/5f1e2", "#o"})
    void deniesAnotherReference(String reference) {
      expect("consent-other-receiver", permit("a").reference(reference));
    }

    @Test
    void deniesTheNameUnderAnotherSystem() {
      expect("consent-other-receiver", permit("a").identified("urn:other", "le-panier"));
    }

    @Test
    void deniesWhenNobodyIsNamed() {
      expect("consent-other-receiver", permit("a"));
      expect("consent-other-receiver", permit("a").actor(new Reference().setDisplay("Le Panier")));
    }

    @Test
    void doesNotLookAtTheRole() {
      expect(
          "permit",
          agreed("a")
              .with(
                  c ->
                      c.getProvision().getActorFirstRep().setRole(concept("urn:any", "anything"))));
    }
  }

  @Nested
  class Purpose {

    @ParameterizedTest
    @ValueSource(strings = {"CAREMGT", "COC", "TREAT"})
    void permitsForCare(String purpose) {
      expect("permit", agreed("a").purpose(purpose));
    }

    @Test
    void permitsForCareAmongOthers() {
      expect("permit", agreed("a").purpose("HRESCH").purpose("COC"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"HRESCH", "HOPERAT", "ETREAT", "PATRQT", "treat"})
    void deniesForAnythingElse(String purpose) {
      expect("consent-other-purpose", agreed("a").purpose(purpose));
    }

    @Test
    void deniesCareOfAnotherSystem() {
      expect("consent-other-purpose", agreed("a").purpose("urn:other", "TREAT"));
    }
  }

  @Nested
  class Action {

    @ParameterizedTest
    @ValueSource(strings = {"access", "use", "disclose"})
    void permitsWhatLetsSee(String action) {
      expect("permit", agreed("a").action("collect").action(action));
    }

    @ParameterizedTest
    @ValueSource(strings = {"collect", "correct"})
    void deniesWhatDoesNot(String action) {
      expect("consent-other-purpose", agreed("a").action(action));
    }
  }

  @Nested
  class Data {

    @ParameterizedTest
    @ValueSource(strings = {"ServiceRequest/1", "Task/2", "Patient/3"})
    void permitsThisReferral(String reference) {
      expect("permit", agreed("a").data(ConsentDataMeaning.INSTANCE, reference));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "ServiceRequest/9",
          "ServiceRequest/1/_history/1",
          "https://emr.example/fhir/ServiceRequest/1",
          ""
        })
    void deniesAnotherReferral(String reference) {
      expect("consent-other-purpose", agreed("a").data(ConsentDataMeaning.INSTANCE, reference));
    }

    @Test
    void permitsWhenOneOfSeveralMatches() {
      expect(
          "permit",
          agreed("a")
              .data(ConsentDataMeaning.INSTANCE, "Task/9")
              .data(ConsentDataMeaning.INSTANCE, "Task/2"));
    }
  }

  @Nested
  class Scopes {

    @Test
    void permitsForTreatment() {
      expect("permit", agreed("a").scope("treatment"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"research", "adr"})
    void ignoresWhatIsNotAboutSharing(String scope) {
      expect("consent-missing", agreed("a").scope(scope));
      assertThat(answer(decide(agreed("a").told(), deny("b").scope(scope).told())))
          .isEqualTo("permit");
    }
  }

  @Nested
  class Evidence {

    @Test
    void doesNotDecide() {
      expect(
          "permit",
          agreed("a")
              .with(c -> c.addPolicy().setUri("https://loi.example/r-22.1"))
              .with(c -> c.setPolicyRule(concept("urn:any", "cric")))
              .with(c -> c.addPerformer(new Reference("RelatedPerson/8")))
              .with(c -> c.addOrganization(new Reference("Organization/8")))
              .with(c -> c.addVerification().setVerified(false))
              .with(c -> c.addCategory(concept("http://loinc.org", "59284-0")))
              .with(c -> c.setSource(new Reference("DocumentReference/8")))
              .with(c -> c.addContained(new Consent()))
              .with(c -> c.addExtension().setUrl("urn:ordinary")));
    }

    @Test
    void alonePermitsNothing() {
      expect("consent-missing", untyped("a"));
      expect("consent-missing", untyped("a").room("le-panier"));
    }
  }
}
