package org.passerelle.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Test;
import org.passerelle.profiles.Canonicals;
import org.passerelle.support.Agreement;
import org.passerelle.support.Referral;
import org.passerelle.support.Sent;
import org.passerelle.support.World.Engine;

/** A clinic pushes a referral; the organization it names finds it in its own room. */
abstract class CrossingOut extends Story {

  CrossingOut(Engine engine) {
    super(engine);
  }

  @Test
  void theReceiverFindsItUnderIdsOfItsOwn() {
    Sent sent = clinic.send(Referral.to("le-panier"));

    Task copy = panier.awaits(sent);

    assertThat(copy.getStatus()).isEqualTo(TaskStatus.REQUESTED);
    ServiceRequest request = request(copy);
    assertThat(request.getCategoryFirstRep().hasCoding(Canonicals.NEED, "food")).isTrue();
    assertThat(request.getSubject().getReference()).isEqualTo(copy.getFor().getReference());
    assertThat(copy.getBasedOnFirstRep().getReference()).isEqualTo(copy.getFocus().getReference());
    assertThat(copy.getIdElement().getIdPart()).isNotEqualTo(sent.id("Task"));
    assertThat(request.getIdElement().getIdPart()).isNotEqualTo(sent.id("ServiceRequest"));
    assertThat(panier.person(copy).getIdElement().getIdPart()).isNotEqualTo(sent.id("Patient"));
  }

  @Test
  void theReceiverKnowsAFirstNameAnAreaAndALanguage() {
    Sent sent = clinic.send(Referral.to("le-panier"));

    Patient person = panier.person(panier.awaits(sent));

    assertThat(person.getNameFirstRep().getNameAsSingleString()).startsWith("Marie");
    assertThat(person.getAddressFirstRep().getPostalCode()).isEqualTo("H2X");
    assertThat(person.getAddressFirstRep().getLine()).isEmpty();
    assertThat(person.getCommunicationFirstRep().getLanguage().getCodingFirstRep().getCode())
        .isEqualTo("ht");
  }

  @Test
  void aSearchByStatusFindsIt() {
    Sent sent = clinic.send(Referral.to("le-panier"));
    Task copy = panier.awaits(sent);

    var found = panier.fhir().get("Task?status=requested&_id=" + copy.getIdElement().getIdPart());

    assertThat(found.all(Task.class)).hasSize(1);
  }

  @Test
  void nobodyElseFindsIt() {
    Sent sent = clinic.send(Referral.to("le-panier"));
    panier.awaits(sent);

    assertThat(atelier.finds(sent)).isEmpty();
    assertThat(as("clinique-des-erables").get("Task?_count=200").body())
        .doesNotContain(sent.referral().message());
    assertThat(as("clinique-des-erables").get("Task/" + sent.id("Task")).status()).isEqualTo(404);
  }

  @Test
  void aNeedInGravitysCodeCrossesInOursAndTheirs() {
    Sent sent =
        clinic.send(Referral.to("le-panier").need(Canonicals.GRAVITY_CODES, "food-insecurity"));

    var need = request(panier.awaits(sent)).getCategoryFirstRep();

    assertThat(need.hasCoding(Canonicals.NEED, "food")).isTrue();
    assertThat(need.hasCoding(Canonicals.GRAVITY_CODES, "food-insecurity")).isTrue();
  }

  @Test
  void theReceiverMayBeNamedByItsListing() {
    Referral referral = Referral.to("le-panier");
    referral.task().setOwner(new Reference(Canonicals.DIRECTORY + "/Organization/" + listing()));

    Sent sent = clinic.send(referral);

    assertThat(panier.awaits(sent).getStatus()).isEqualTo(TaskStatus.REQUESTED);
  }

  @Test
  void theReceiverMayBeNamedByThisServersAddressOfItsListing() {
    Referral referral = Referral.to("le-panier");
    String address = world.address() + "/fhir/directory/Organization/" + listing();
    referral.task().setOwner(new Reference(address));

    Sent sent = clinic.send(referral);

    assertThat(panier.awaits(sent).getStatus()).isEqualTo(TaskStatus.REQUESTED);
    assertThat(clinic.task(sent).getOwner().getReference())
        .isEqualTo(Canonicals.DIRECTORY + "/Organization/" + listing());
  }

  @Test
  void theConsentMayNameTheReceiverByItsListing() {
    Referral referral = Referral.to("le-panier");
    var consent = Agreement.permits("le-panier");
    String listing = Canonicals.DIRECTORY + "/Organization/" + listing();
    consent.getProvision().getActorFirstRep().setReference(new Reference(listing));

    Sent sent = clinic.send(referral.consent(consent));

    assertThat(panier.awaits(sent).getStatus()).isEqualTo(TaskStatus.REQUESTED);
  }

  private ServiceRequest request(Task copy) {
    return panier.fhir().get(copy.getFocus().getReference()).as(ServiceRequest.class);
  }

  /** The id of the receiver's Organization in the directory. */
  private String listing() {
    String identifier = Canonicals.ROOM_SYSTEM + "%7Cle-panier";
    return world
        .anyone()
        .get("Organization?identifier=" + identifier)
        .all(Organization.class)
        .stream()
        .map(organization -> organization.getIdElement().getIdPart())
        .findFirst()
        .orElseThrow();
  }
}
