package org.passerelle.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.consent.Ask.answer;
import static org.passerelle.consent.Ask.decideAt;

import ca.uhn.fhir.context.FhirContext;
import org.hl7.fhir.r4.model.Consent;
import org.junit.jupiter.api.Test;

/** Consents as they arrive, through the parser that the server uses. */
class ConsentJsonTest {

  private static final String REFERRAL =
      """
      {"resourceType": "Consent", "id": "a", "status": "active",
       "scope": {"coding": [
         {"system": "http://terminology.hl7.org/CodeSystem/consentscope",
          "code": "patient-privacy"}]},
       "category": [{"coding": [{"system": "http://loinc.org", "code": "59284-0"}]}],
       "patient": {"reference": "Patient/3"},
       "dateTime": "2026-11-20",
       "sourceAttachment": {"title": "Formulaire (démo)"},
       "policy": [{"uri": "https://loi.example/r-22.1"}],
       "provision": {
         "type": "permit",
         "period": {"start": "2026-11-20", "end": "%s"},
         "actor": [{
           "role": {"coding": [
             {"system": "http://terminology.hl7.org/CodeSystem/v3-ParticipationType",
              "code": "IRCP"}]},
           "reference": {"identifier": {
             "system": "https://passerelle.example/fhir/sid/room", "value": "le-panier"}}}],
         "purpose": [
           {"system": "http://terminology.hl7.org/CodeSystem/v3-ActReason", "code": "COC"}]%s}}
      """;

  private static Consent consent(String end, String more) {
    return FhirContext.forR4Cached()
        .newJsonParser()
        .parseResource(Consent.class, REFERRAL.formatted(end, more));
  }

  @Test
  void permitsUntilTheEndOfTheLastDay() {
    assertThat(answer(decideAt("2026-11-30T23:59:59-05:00", consent("2026-11-30", ""))))
        .isEqualTo("permit");
    assertThat(answer(decideAt("2026-12-01T00:00:00-05:00", consent("2026-11-30", ""))))
        .isEqualTo("consent-expired");
  }

  @Test
  void permitsUntilTheEndOfThePartialDate() {
    assertThat(answer(decideAt("2026-12-31T23:59:59-05:00", consent("2026", ""))))
        .isEqualTo("permit");
    assertThat(answer(decideAt("2026-12-01T00:00:00-05:00", consent("2026-11", ""))))
        .isEqualTo("consent-expired");
  }

  @Test
  void deniesWhatItDoesNotUnderstand() {
    for (String more :
        new String[] {
          ", \"provision\": [{\"type\": \"permit\"}]",
          ", \"class\": [{\"system\": \"urn:other\", \"code\": \"Task\"}]",
          ", \"modifierExtension\": [{\"url\": \"urn:not\", \"valueBoolean\": true}]",
          ", \"dataPeriod\": {\"start\": \"2026\"}"
        }) {
      assertThat(answer(decideAt(Ask.NOON, consent("2026-11-30", more))))
          .isEqualTo("consent-unread");
    }
  }

  @Test
  void deniesAPeriodWhoseEndIsWithheld() {
    Consent withheld =
        FhirContext.forR4Cached()
            .newJsonParser()
            .parseResource(
                Consent.class,
                REFERRAL
                    .formatted("x", "")
                    .replace(
                        "\"end\": \"x\"",
                        "\"_end\": {\"extension\": [{\"url\": \"urn:absent\","
                            + " \"valueCode\": \"masked\"}]}"));

    assertThat(answer(decideAt(Ask.NOON, withheld))).isEqualTo("consent-unread");
  }
}
