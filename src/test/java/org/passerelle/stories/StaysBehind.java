package org.passerelle.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.Test;
import org.passerelle.support.Answer;
import org.passerelle.support.Person;
import org.passerelle.support.Referral;
import org.passerelle.support.Sent;
import org.passerelle.support.World.Engine;

/** Before acceptance, nothing by which the person could be found is anywhere the receiver reads. */
abstract class StaysBehind extends Story {

  StaysBehind(Engine engine) {
    super(engine);
  }

  @Test
  void nothingThatTheReceiverReadsSaysWhoItIsOrWhy() {
    Referral referral = Referral.of(Person.withRarePhone(), "le-panier");
    Sent sent = clinic.send(referral);

    String readable = allThatIsReadable(panier.awaits(sent));

    assertThat(readable).contains(referral.message());
    assertThat(readable).doesNotContain(referral.person().secrets());
    assertThat(readable).doesNotContain(Referral.REASON);
    assertThat(readable).doesNotContain(sent.ids());
  }

  @Test
  void whatAnEmrSendsAlongStaysInTheClinic() {
    Referral referral = Referral.of(Person.withRarePhone(), "le-panier");
    chartAlong(referral);
    Sent sent = clinic.send(referral);

    String readable = allThatIsReadable(panier.awaits(sent));

    assertThat(sent.ids()).hasSize(8);
    assertThat(readable).doesNotContain(sent.ids());
    assertThat(readable).doesNotContain("Diagnostic", "Clinicienne", "Clinique sœur");
    assertThat(clinic.fhir().get("Condition/" + sent.id("Condition")).status()).isEqualTo(200);
  }

  @Test
  void aSearchByWhatStayedBehindFindsNobody() {
    Person person = Person.next();
    panier.awaits(clinic.send(Referral.of(person, "le-panier")));

    for (String query :
        List.of(
            "family=" + person.family(),
            "name=" + person.family(),
            "identifier=" + person.nam(),
            "birthdate=" + person.birthDate())) {
      assertThat(panier.fhir().get("Patient?" + query).all(Patient.class)).as(query).isEmpty();
    }
  }

  private String allThatIsReadable(Task copy) {
    String id = copy.getIdElement().getIdPart();
    String person = copy.getFor().getReferenceElement().getIdPart();
    List<String> bodies = new ArrayList<>();
    for (String path :
        List.of(
            "metadata",
            "Task/" + id,
            "Task?_count=200",
            "Task?_id=" + id + "&_include=Task:focus&_include=Task:patient",
            "Task?patient=Patient/" + person,
            copy.getFocus().getReference(),
            "ServiceRequest?_count=200",
            "ServiceRequest?subject=Patient/" + person + "&_include=ServiceRequest:patient",
            copy.getFor().getReference(),
            "Patient?_count=200")) {
      Answer answer = panier.fhir().get(path);
      assertThat(answer.status()).as(path).isEqualTo(200);
      bodies.add(answer.response().headers().map() + answer.body());
    }
    for (String refused :
        List.of(
            "Provenance?target=Task/" + id, "AuditEvent", "Consent", "Task/" + id + "/_history")) {
      bodies.add(panier.fhir().get(refused).body());
    }
    return String.join("\n", bodies);
  }

  private static void chartAlong(Referral referral) {
    Practitioner clinician = new Practitioner();
    clinician.addName().setFamily("Clinicienne-Inventée");
    Organization other = new Organization().setName("Clinique sœur (démo)");
    Condition condition = new Condition().setSubject(referral.patient());
    condition.setCode(new CodeableConcept().setText("Diagnostic inventé"));
    referral.with(clinician).with(other).with(condition);
    PractitionerRole role = new PractitionerRole();
    role.setPractitioner(new Reference(clinician.getId()));
    role.setOrganization(new Reference(other.getId()));
    referral.with(role);
    referral.request().setRequester(new Reference(role.getId()));
    referral.request().addReasonReference(new Reference(condition.getId()));
    referral.task().setRequester(new Reference(role.getId()));
    referral.task().addNote().setText("Diagnostic répété dans une note");
    referral.task().setDescription("Diagnostic répété dans la description");
  }
}
