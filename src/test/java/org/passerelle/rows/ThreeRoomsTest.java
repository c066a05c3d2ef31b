package org.passerelle.rows;

import static org.assertj.core.api.Assertions.assertThat;

import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Test;
import org.passerelle.support.Agreement;
import org.passerelle.support.Receiver;
import org.passerelle.support.Referral;
import org.passerelle.support.Requester;
import org.passerelle.support.Sent;
import org.passerelle.support.World;
import org.passerelle.support.World.Engine;

/** One transaction that the door takes to more rooms than may be open together. */
class ThreeRoomsTest {

  private final World world = World.on(Engine.POSTGRESQL);
  private final Requester clinic = new Requester(world.as("clinique-du-parc"));
  private final Receiver panier = new Receiver(world.as("le-panier"));
  private final Receiver atelier = new Receiver(world.as("atelier-couleurs"));

  @Test
  void oneConsentWithdrawnTakesTheCopiesOutOfTwoOrganizationsAtOnce() {
    Consent both = Agreement.permits("le-panier");
    both.getProvision()
        .addActor()
        .setRole(both.getProvision().getActorFirstRep().getRole().copy())
        .setReference(Agreement.room("atelier-couleurs"));
    Sent first = clinic.send(Referral.to("le-panier").consent(both));
    Sent second =
        clinic.send(
            Referral.to("atelier-couleurs").withoutConsent().ofPatient(first.id("Patient")));
    Task given = panier.awaits(first);
    Task shown = atelier.awaits(second);

    clinic.withdraw(first);

    assertThat(panier.fhir().get(Receiver.path(given)).status()).isEqualTo(404);
    assertThat(atelier.fhir().get(Receiver.path(shown)).status()).isEqualTo(404);
    assertThat(clinic.task(first).getStatus()).isEqualTo(TaskStatus.ONHOLD);
    assertThat(clinic.task(second).getStatus()).isEqualTo(TaskStatus.ONHOLD);
  }
}
