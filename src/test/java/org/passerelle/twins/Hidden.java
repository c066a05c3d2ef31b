package org.passerelle.twins;

import java.util.List;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Device;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Enumerations.DocumentReferenceStatus;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.passerelle.support.Agreement;
import org.passerelle.support.LifeGoals;

/** What the hidden room may hold, under ids and values that the adversary guesses right. */
final class Hidden {

  static final String ROOM = "clinique-du-parc";
  static final String CIRCLE = "pairs-du-quartier";
  static final String THIRD = "le-panier";
  static final String MADE = "clinique-cachee";
  static final String CLOSED = "clinique-de-passage";

  /** Of everything that has an id the adversary guesses. */
  static final String ID = "dossier-7";

  static final String FAMILY = "Ombreuse";
  static final String SYSTEM = "https://charts.example.org";
  static final String CHART = "C-4711";
  static final String FORM = "https://forms.example.org/Questionnaire/humeur";
  static final String NOTE = "Consomme depuis mars";

  private Hidden() {}

  static Patient person(String id) {
    Patient person = new Patient();
    person.setId(id);
    person.addName().setFamily(FAMILY).addGiven("Lise");
    return person;
  }

  static Identifier chart() {
    return new Identifier().setSystem(SYSTEM).setValue(CHART);
  }

  static Observation observation(String note) {
    Observation observation = new Observation().setStatus(ObservationStatus.FINAL);
    observation.setId(ID);
    observation.getCode().setText("Note");
    observation.setValue(new StringType(note));
    return observation;
  }

  /** What the circle keeps of the person's own life. */
  static List<Resource> life() {
    List<Resource> life =
        List.of(
            LifeGoals.goal(ID, NOTE),
            LifeGoals.plan(ID, ID, NOTE),
            LifeGoals.circle(ID, NOTE),
            LifeGoals.meeting(ID));
    life.forEach(each -> each.setId(ID));
    return life;
  }

  static Resource privateNote() {
    DocumentReference note = new DocumentReference();
    note.setStatus(DocumentReferenceStatus.CURRENT).setDescription(NOTE).setId(ID);
    note.addContent().getAttachment().setContentType("text/plain").setTitle(NOTE);
    return note;
  }

  static Resource rating() {
    Observation rating = LifeGoals.rating(ID, ID, "LA34480-6", "2026-08-04");
    rating.setId(ID);
    return rating;
  }

  static Consent consent(Consent.ConsentState state) {
    Consent consent = Agreement.of("autre", Agreement.permits(THIRD)).setStatus(state);
    consent.setId(ID);
    return consent;
  }

  static QuestionnaireResponse answers() {
    QuestionnaireResponse answers = new QuestionnaireResponse();
    answers.setId(ID);
    return answers.setStatus(QuestionnaireResponseStatus.COMPLETED).setQuestionnaire(FORM);
  }

  static Resource device() {
    Device device = new Device();
    device.addIdentifier(chart());
    device.setId(ID);
    return device;
  }

  static Resource practitioner() {
    Practitioner practitioner = new Practitioner();
    practitioner.addName().setFamily(FAMILY);
    practitioner.setId(ID);
    return practitioner;
  }

  static Resource condition() {
    Condition condition = new Condition();
    condition.setId(ID);
    condition.setSubject(new Reference("Patient/autre"));
    condition.addIdentifier(chart());
    condition.getCode().setText(NOTE);
    return condition;
  }
}
