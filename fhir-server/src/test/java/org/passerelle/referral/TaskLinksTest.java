package org.passerelle.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.passerelle.profiles.Canonicals;

class TaskLinksTest {

  @Nested
  class ItsRequest {

    @Test
    void isInFocus() {
      assertThat(request(new Task().setFocus(new Reference("ServiceRequest/a/_history/2"))))
          .isEqualTo("ServiceRequest/a");
    }

    @Test
    void isInBasedOn() {
      assertThat(request(new Task().addBasedOn(new Reference("ServiceRequest/a"))))
          .isEqualTo("ServiceRequest/a");
    }

    @Test
    void mayStillBeOfABundle() {
      assertThat(request(new Task().setFocus(new Reference("urn:uuid:a")))).isEqualTo("urn:uuid:a");
    }

    @Test
    void isTheSameInBoth() {
      Task both =
          new Task()
              .setFocus(new Reference("ServiceRequest/a"))
              .addBasedOn(new Reference("CarePlan/c"))
              .addBasedOn(new Reference("ServiceRequest/a"));

      assertThat(request(both)).isEqualTo("ServiceRequest/a");
    }

    @Test
    void isRefusedWhenTheyDiffer() {
      Task both =
          new Task()
              .setFocus(new Reference("ServiceRequest/a"))
              .addBasedOn(new Reference("ServiceRequest/b"));

      assertThat(request(both)).isEqualTo("focus-missing");
    }

    @Test
    void isRefusedWhenMissingOrSomethingElse() {
      assertThat(request(new Task())).isEqualTo("focus-missing");
      assertThat(request(new Task().setFocus(new Reference("Task/a")))).isEqualTo("focus-missing");
      assertThat(
              request(
                  new Task().setFocus(new Reference("https://x.example/fhir/ServiceRequest/a"))))
          .isEqualTo("focus-missing");
      assertThat(
              request(
                  new Task()
                      .addBasedOn(new Reference("ServiceRequest/a"))
                      .addBasedOn(new Reference("ServiceRequest/b"))))
          .isEqualTo("focus-missing");
    }

    private String request(Task task) {
      Linked linked = TaskLinks.request(task);
      return linked instanceof Linked.ToRequest to
          ? to.reference()
          : ((Linked.Unclear) linked).why().code();
    }
  }

  @Nested
  class ItsReceiver {

    private static final String OWN = "http://localhost:8080/fhir/directory";

    private final Identifier room =
        new Identifier().setSystem(Canonicals.ROOM_SYSTEM).setValue("le-panier");

    @Test
    void isARoomByItsIdentifier() {
      assertThat(receiver(new Reference().setIdentifier(room)))
          .isEqualTo(new Named.ByRoom("le-panier"));
    }

    @Test
    void isARoomEvenBesideTheRequestersOwnRecord() {
      assertThat(receiver(new Reference("Organization/fiche").setIdentifier(room)))
          .isEqualTo(new Named.ByRoom("le-panier"));
    }

    @Test
    void isAListingByItsUrl() {
      Named.ByDirectoryUrl listing = new Named.ByDirectoryUrl("o-1");

      assertThat(receiver(new Reference(OWN + "/Organization/o-1"))).isEqualTo(listing);
      assertThat(receiver(new Reference(listing.url()))).isEqualTo(listing);
    }

    @Test
    void isBothForTheCallerToCompare() {
      Reference owner = new Reference(OWN + "/Organization/o-1").setIdentifier(room);

      assertThat(receiver(owner))
          .isEqualTo(
              new Named.Both(new Named.ByRoom("le-panier"), new Named.ByDirectoryUrl("o-1")));
    }

    @Test
    void isNobodyWhenOpen() {
      assertThat(TaskLinks.receiver(new Task(), List.of(OWN))).isEqualTo(new Named.Nobody());
    }

    @Test
    void isForeignOtherwise() {
      for (String said :
          List.of(
              "Organization/o-1",
              "https://elsewhere.example/fhir/directory/Organization/o-1",
              OWN + "/Organization/o-1/_history/1",
              OWN + "/Organization/../../le-panier/Patient")) {
        assertThat(receiver(new Reference(said))).isEqualTo(new Named.Foreign(said));
      }
      assertThat(receiver(new Reference().setDisplay("Le Panier")))
          .isEqualTo(new Named.Foreign(""));
      assertThat(receiver(new Reference().setIdentifier(new Identifier().setValue("le-panier"))))
          .isEqualTo(new Named.Foreign(""));
    }

    private Named receiver(Reference owner) {
      return TaskLinks.receiver(new Task().setOwner(owner), List.of(OWN));
    }
  }
}
