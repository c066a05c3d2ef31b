package org.passerelle.title;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.passerelle.consent.ConsentQuestion;
import org.passerelle.consent.Decision;
import org.passerelle.consent.Deny;
import org.passerelle.consent.Receiver;
import org.passerelle.profiles.Canonicals;

/** A value that is withheld, with an extension in its place, is one that we do not know. */
class WithheldTest {

  private static final String MASKED =
      "{\"extension\":[{\"url\":\"http://hl7.org/fhir/StructureDefinition/data-absent-reason\","
          + "\"valueCode\":\"masked\"}]}";
  private static final String ROOM =
      "{\"reference\":{\"identifier\":{\"system\":\"https://passerelle.example/fhir/sid/room\","
          + "\"value\":\"le-panier\"}}}";

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'class':[{'system':'http://hl7.org/fhir/resource-types','_code':X}] | consent-unread",
        "'securityLabel':[{'system':'http://terminology.hl7.org/CodeSystem/v3-Confidentiality','_code':X}] | consent-unread",
        "'action':[{'coding':[{'system':'http://terminology.hl7.org/CodeSystem/consentaction','_code':X}]}] | consent-unread",
        "'purpose':[{'system':'http://terminology.hl7.org/CodeSystem/v3-ActReason','_code':X}] | consent-other-purpose",
        "'data':[{'meaning':'instance','reference':{'_reference':X}}] | consent-other-purpose",
        "'actor':[{'reference':{'_reference':X}}] | consent-other-receiver",
        "'actor':[{'reference':{'identifier':{'_system':X,'_value':X}}}] | consent-other-receiver"
      })
  void inAProvisionItOpensNothing(String part, String expected) {
    String actor = part.contains("'actor'") ? "" : ",\"actor\":[" + ROOM + "]";

    assertThat(answer(consent("permit", actor + "," + part, ""))).isEqualTo(expected);
    assertThat(answer(consent("deny", "," + part, ""), consent("permit", actor(), "")))
        .isIn("consent-denied", "consent-unread");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'scope':{'coding':[{'system':'http://terminology.hl7.org/CodeSystem/consentscope','_code':X}]} | consent-unread",
        "'policyRule':{'coding':[{'_code':X}]} | permit",
        "'performer':[{'_reference':X,'display':'Dre Essai'}] | permit",
        "'performer':[{'_reference':X,'type':'RelatedPerson'}] | consent-no-title"
      })
  void inTheConsentItselfItIsWhatIsNotSaid(String part, String expected) {
    assertThat(answer(consent("permit", actor(), "," + part))).isEqualTo(expected);
  }

  private static String actor() {
    return ",\"actor\":[" + ROOM + "]";
  }

  private static Consent consent(String type, String provision, String more) {
    String scope =
        more.contains("'scope'")
            ? ""
            : ",\"scope\":{\"coding\":[{\"system\":\""
                + Canonicals.CONSENT_SCOPE
                + "\",\"code\":\"patient-privacy\"}]}";
    String json =
        "{\"resourceType\":\"Consent\",\"id\":\""
            + type
            + "\",\"status\":\"active\""
            + scope
            + more
            + ",\"provision\":{\"type\":\""
            + type
            + "\""
            + provision
            + "}}";
    return FhirContext.forR4Cached()
        .newJsonParser()
        .parseResource(Consent.class, json.replace('\'', '"').replace(":X", ":" + MASKED));
  }

  private static String answer(Consent... all) {
    Patient person = new Patient();
    person.setId("3");
    Receiver receiver = new Receiver("le-panier", "organization", Set.of());
    Decision decision =
        new WhoDecides()
            .decide(
                List.of(all),
                new Entitled(person, List.of(), Told.MONTREAL),
                new ConsentQuestion(
                    receiver,
                    Set.of("Task/2"),
                    Instant.parse("2026-11-24T17:00:00Z"),
                    Told.MONTREAL));
    return decision.fold(permit -> "permit", (Deny deny) -> deny.reason().code());
  }
}
