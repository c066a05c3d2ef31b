package org.passerelle.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.stories.Refusals.assertNothingOf;
import static org.passerelle.stories.Refusals.assertRefused;

import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Test;
import org.passerelle.profiles.Canonicals;
import org.passerelle.support.Answer;
import org.passerelle.support.Referral;
import org.passerelle.support.World.Engine;

/** A referral that cannot go anywhere is refused whole, with its reason. */
abstract class WrongReferral extends Story {

  WrongReferral(Engine engine) {
    super(engine);
  }

  @Test
  void withoutFocusItIsRefused() {
    Referral referral = Referral.to("le-panier");
    referral.task().setFocus(null).setBasedOn(null);
    assertRefused(clinic.fhir(), referral, 422, "focus-missing");
  }

  @Test
  void aReceiverThatIsNotPublishedAndOneThatIsNotThereGetTheSameAnswer() {
    List<String> answers = new ArrayList<>();
    for (String name : List.of("etude-lien-social", "nulle-part", "directory", "Pas un nom")) {
      Referral referral = Referral.to(name);
      Answer answer = clinic.fhir().post("", referral.bundle());
      assertRefused(answer, 422, "unknown-receiver");
      assertNothingOf(clinic.fhir(), referral);
      answers.add(answer.body());
    }
    assertThat(answers).containsOnly(answers.get(0));
  }

  @Test
  void aListingThatIsNotThereIsNoReceiver() {
    Referral referral = Referral.to("le-panier");
    referral.task().setOwner(new Reference(Canonicals.DIRECTORY + "/Organization/nulle-part"));
    assertRefused(clinic.fhir(), referral, 422, "unknown-receiver");
  }

  @Test
  void anotherClinicAndTheClinicItselfAreNoReceivers() {
    for (String room : List.of("clinique-des-erables", "clinique-du-parc")) {
      assertRefused(clinic.fhir(), Referral.to(room), 422, "no-such-passage");
    }
  }

  @Test
  void aListedOrganizationWithoutARoomIsNotConnected() {
    Referral referral = Referral.to("le-panier");
    referral.task().setOwner(new Reference(Canonicals.DIRECTORY + "/Organization/" + listed()));
    assertRefused(clinic.fhir(), referral, 422, "receiver-not-connected");
  }

  @Test
  void withoutANeedThatIsKnownItIsRefused() {
    assertRefused(
        clinic.fhir(), Referral.to("le-panier").need("urn:x-test", "food"), 422, "need-missing");
  }

  @Test
  void aRequestNotToDoSomethingIsNotCrossable() {
    Referral referral = Referral.to("le-panier");
    referral.request().setDoNotPerform(true);
    assertRefused(clinic.fhir(), referral, 422, "not-crossable");
  }

  @Test
  void theTasksPersonIsTheRequestsPerson() {
    Referral other = Referral.to("le-panier");
    String someoneElse = clinic.send(other).id("Patient");
    Referral referral = Referral.to("le-panier");
    referral.task().setFor(new Reference("Patient/" + someoneElse));
    assertRefused(clinic.fhir(), referral, 422, "not-crossable");
  }

  @Test
  void itDoesNotStartAsAccepted() {
    Referral referral = Referral.to("le-panier");
    referral.task().setStatus(TaskStatus.ACCEPTED);
    assertRefused(clinic.fhir(), referral, 422, "illegal-move");
  }

  @Test
  void aResourceOfAnotherRoomIsAsUnknownAsOneThatIsNotThere() {
    Task copy = panier.awaits(clinic.send(Referral.to("le-panier")));
    String there = copy.getFor().getReference();
    String base = world.address() + "/fhir/le-panier/";

    Answer known = clinic.fhir().post("ServiceRequest", request(there));
    Answer unknown = clinic.fhir().post("ServiceRequest", request("Patient/nulle-part"));

    assertRefused(known, 422, "unknown-reference");
    assertThat(known.body()).isEqualTo(unknown.body());
    assertRefused(
        clinic.fhir().post("ServiceRequest", request(base + there)), 422, "unknown-reference");
    assertThat(clinic.fhir().get("ServiceRequest?subject=" + there).all(ServiceRequest.class))
        .isEmpty();
  }

  @Test
  void aPersonOfAnotherRoomIsNotReferred() {
    Task copy = panier.awaits(clinic.send(Referral.to("le-panier")));
    Referral referral =
        Referral.to("le-panier").ofPatient(copy.getFor().getReferenceElement().getIdPart());
    assertRefused(clinic.fhir(), referral, 422, "unknown-reference");
  }

  private static ServiceRequest request(String subject) {
    ServiceRequest request = Referral.to("le-panier").request().copy();
    request.setId((String) null);
    return request.setSubject(new Reference(subject));
  }

  /** The id of an Organization of the directory that has no room. */
  private String listed() {
    return world.anyone().get("Organization?_count=200").all(Organization.class).stream()
        .filter(organization -> !organization.hasIdentifier())
        .map(organization -> organization.getIdElement().getIdPart())
        .findFirst()
        .orElseThrow();
  }
}
