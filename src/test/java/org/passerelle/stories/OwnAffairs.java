package org.passerelle.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.passerelle.support.Answer;
import org.passerelle.support.FhirCaller;
import org.passerelle.support.Listener;
import org.passerelle.support.Patience;
import org.passerelle.support.Referral;
import org.passerelle.support.Sent;
import org.passerelle.support.World.Engine;

/** What one side changes for itself leaves no trace at the other, not even that it did. */
abstract class OwnAffairs extends Story {

  private final Listener atPanier = new Listener(world, "le-panier");
  private final Listener atClinic = new Listener(world, "clinique-du-parc");

  OwnAffairs(Engine engine) {
    super(engine);
  }

  @AfterEach
  void stop() {
    atPanier.stop();
    atClinic.stop();
  }

  @Test
  void aRequestersChangeOfWhatNeverCrossesIsNotSeenByTheReceiver() {
    Sent sent = clinic.send(Referral.to("le-panier"));
    Task copy = accepted(sent);
    List<String> before = seen(panier.fhir(), copy);
    atPanier.listen();

    Patient person = clinic.fhir().get("Patient/" + sent.id("Patient")).as(Patient.class);
    taken(clinic.fhir().put(person, null));
    person.addIdentifier().setSystem("https://charts.example.org").setValue("C-99");
    person.getContactFirstRep().getName().setText("Une voisine");
    taken(clinic.fhir().put(person, null));
    taken(clinic.change(sent, task -> task.addNote().setText("Rappeler lundi")));
    ServiceRequest request =
        clinic.fhir().get("ServiceRequest/" + sent.id("ServiceRequest")).as(ServiceRequest.class);
    request.addReasonCode().setText("Une raison qui reste ici");
    taken(clinic.fhir().put(request, null));
    allPassed(sent);

    assertThat(seen(panier.fhir(), copy)).isEqualTo(before);
    assertThat(lines(clinic.fhir(), sent.id("Task")))
        .hasSameSizeAs(lines(panier.fhir(), copy.getIdElement().getIdPart()));
    assertThat(atPanier.heard()).isEmpty();
  }

  @Test
  void aChangeOfWhatCrossedFollowsAloneAndIsSaidAlone() {
    Sent sent = clinic.send(Referral.to("le-panier"));
    Task copy = accepted(sent);
    int lines = lines(panier.fhir(), copy.getIdElement().getIdPart()).size();
    String version = panier.again(copy).getMeta().getVersionId();

    Patient person = clinic.fhir().get("Patient/" + sent.id("Patient")).as(Patient.class);
    person.getNameFirstRep().setFamily("Autrement");
    taken(clinic.fhir().put(person, null));

    Patience.until(
        () -> assertThat(panier.person(copy).getNameFirstRep().getFamily()).isEqualTo("Autrement"));
    assertThat(panier.again(copy).getMeta().getVersionId()).isEqualTo(version);
    assertThat(lines(panier.fhir(), copy.getIdElement().getIdPart())).hasSize(lines + 1);
  }

  @Test
  void aReceiversNoteIsNotSeenByTheRequester() {
    Sent sent = clinic.send(Referral.to("le-panier"));
    Task copy = accepted(sent);
    List<String> before = seen(clinic.fhir(), clinic.task(sent));
    atClinic.listen();

    taken(panier.change(panier.again(copy), task -> {}));
    taken(panier.change(panier.again(copy), task -> task.addNote().setText("Arrive en retard")));
    allPassed(sent);

    assertThat(seen(clinic.fhir(), clinic.task(sent))).isEqualTo(before);
    assertThat(lines(panier.fhir(), copy.getIdElement().getIdPart()))
        .hasSameSizeAs(lines(clinic.fhir(), sent.id("Task")));
    assertThat(atClinic.heard()).isEmpty();
  }

  private Task accepted(Sent sent) {
    Task copy = panier.accepts(sent);
    clinic.awaits(sent, TaskStatus.ACCEPTED);
    allPassed(sent);
    return copy;
  }

  /** Nothing of this referral waits to be passed. */
  private void allPassed(Sent sent) {
    Patience.until(
        () ->
            assertThat(
                    world
                        .everything()
                        .queryForObject(
                            "select count(*) from passage_due p join disclosure d"
                                + " on d.id = p.disclosure_id where d.source_task = ?",
                            Integer.class,
                            sent.id("Task")))
                .isZero());
  }

  /** The Task, its person and its request, whole, and all that the ledger says of them. */
  private static List<String> seen(FhirCaller caller, Task task) {
    String id = task.getIdElement().getIdPart();
    return List.of(
        caller.get("Task/" + id).body(),
        caller.get(task.getFor().getReference()).body(),
        caller.get(task.getFocus().getReference()).body(),
        lines(caller, id).toString());
  }

  private static List<String> lines(FhirCaller caller, String task) {
    return caller
        .get("Provenance?target=Task/" + task + "&_count=200")
        .all(Provenance.class)
        .stream()
        .map(line -> line.getIdElement().getIdPart())
        .toList();
  }

  private static void taken(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }
}
