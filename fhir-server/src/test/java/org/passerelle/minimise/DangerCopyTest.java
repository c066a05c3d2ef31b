package org.passerelle.minimise;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Communication.CommunicationStatus;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointUse;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.HumanName.NameUse;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.profiles.Canonicals;

/** A contact is told who is in danger, of what kind, and how to reach them; and no more. */
class DangerCopyTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-05-04");

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6})
  void onlyTheNameTheNumbersAndTheWordsForTheContactSurvive(int turn) {
    Filled filled = new Filled(turn);
    Communication alert = filled.fill(new Communication());
    alert.getPayloadFirstRep().setContent(new StringType("Sonner"));
    Patient person = filled.fill(new Patient());
    person.getName().forEach(name -> name.setUse(NameUse.OFFICIAL).setPeriod(new Period()));
    person
        .getTelecom()
        .forEach(
            point ->
                point
                    .setSystem(ContactPointSystem.PHONE)
                    .setUse(ContactPointUse.HOME)
                    .setPeriod(new Period()));

    String json = json(copy(alert, person));

    assertThat(Filled.survivors(json))
        .containsExactlyInAnyOrder(
            "CANARY-Patient.name.family",
            "CANARY-Patient.name.given",
            "CANARY-Patient.name.text",
            "CANARY-Patient.telecom.value");
    assertThat(json).contains("Sonner").doesNotContain(Filled.YEAR, "http://example.org/canary");
  }

  @Test
  void aReasonThatIsNoCodeOfOursIsNotTold() {
    Communication alert = new Communication();
    alert.addReasonCode(new CodeableConcept(new Coding("urn:other", "suicide", null)));
    alert.addReasonCode(new CodeableConcept(new Coding(Canonicals.DANGER, "invented", null)));

    assertThat(copy(alert, new Patient()).hasReasonCode()).isFalse();
  }

  @Test
  void whoMustNotBeContactedDirectlyKeepsTheirNumbers() {
    Patient person = person();
    Extension rules = new Extension(Canonicals.SAFE_CONTACT);
    rules.addExtension(new Extension("do-not-contact-directly", new BooleanType(true)));
    person.addExtension(rules);

    Patient told = (Patient) copy(alert(), person).getContained().get(0);

    assertThat(told.hasTelecom()).isFalse();
    assertThat(told.getExtensionByUrl(Canonicals.SAFE_CONTACT)).isNotNull();
  }

  @Test
  void itSaysWhatIsInItAndIsNotYetReceived() {
    Set<Fact> facts = EnumSet.noneOf(Fact.class);
    Communication copy = DangerCopy.of(alert(), person(), "pairs-du-quartier", TODAY, facts);

    assertThat(facts)
        .containsExactlyInAnyOrder(
            Fact.FIRST_NAME_INITIAL, Fact.FULL_NAME, Fact.CONTACT, Fact.DANGER, Fact.REACH);
    assertThat(copy.getStatus()).isEqualTo(CommunicationStatus.INPROGRESS);
    assertThat(copy.getCategoryFirstRep().hasCoding(Canonicals.MESSAGE_KIND, "alert")).isTrue();
    assertThat(copy.hasReceived()).isFalse();
    assertThat(copy.getIdElement().isEmpty()).isTrue();
    Communication taken = DangerCopy.taken(copy, Instant.parse("2026-05-04T12:00:00Z"));
    assertThat(taken.getStatus()).isEqualTo(CommunicationStatus.COMPLETED);
    assertThat(taken.hasReceived()).isTrue();
  }

  private static Communication alert() {
    Communication alert = new Communication();
    alert.addReasonCode(new CodeableConcept(new Coding(Canonicals.DANGER, "suicide", null)));
    alert.addPayload().setContent(new StringType("Chez elle"));
    return alert;
  }

  private static Patient person() {
    Patient lise = new Patient().addName(new HumanName().setFamily("Fictive").addGiven("Lise"));
    lise.addTelecom().setSystem(ContactPointSystem.PHONE).setValue("+15145550143");
    return lise;
  }

  private static Communication copy(Communication alert, Patient person) {
    return DangerCopy.of(alert, person, "pairs-du-quartier", TODAY, EnumSet.noneOf(Fact.class));
  }

  private static String json(Communication copy) {
    return FhirContext.forR4Cached().newJsonParser().encodeResourceToString(copy);
  }
}
