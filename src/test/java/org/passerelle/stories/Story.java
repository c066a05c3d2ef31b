package org.passerelle.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.passerelle.profiles.StatusReason;
import org.passerelle.support.Answer;
import org.passerelle.support.FhirCaller;
import org.passerelle.support.Receiver;
import org.passerelle.support.Requester;
import org.passerelle.support.Sent;
import org.passerelle.support.World;
import org.passerelle.support.World.Engine;

/**
 * Who is in every story. Each is told on every database: {@link StoriesOnH2Test}, {@link
 * DangersOnH2Test}.
 */
abstract class Story {

  /** Where the day of the custodians begins and ends. */
  static final ZoneId CUSTODIANS = ZoneId.of("America/Toronto");

  /** Before or after a moment, without doubt. */
  static final Duration A_WHILE = Duration.ofMinutes(10);

  final World world;
  final Requester clinic;
  final Receiver panier;
  final Receiver atelier;

  Story(Engine engine) {
    world = World.on(engine);
    clinic = new Requester(as("clinique-du-parc"));
    panier = new Receiver(as("le-panier"));
    atelier = new Receiver(as("atelier-couleurs"));
  }

  final FhirCaller as(String room) {
    return world.as(room);
  }

  /** The custodians' day, by the world's clock. */
  final LocalDate today() {
    return LocalDate.ofInstant(world.clock().instant(), CUSTODIANS);
  }

  /** Sets the world's clock to that moment, unless it is past. */
  final void advanceTo(Instant later) {
    Duration left = Duration.between(world.clock().instant(), later);
    if (!left.isNegative()) {
      world.clock().advance(left);
    }
  }

  /** Waits until the clinic's referral waits for the person's agreement. */
  final void awaitsConsent(Sent sent) {
    Task own = clinic.awaits(sent, TaskStatus.ONHOLD);
    assertThat(StatusReason.AWAITING_CONSENT.isIn(own.getStatusReason())).isTrue();
  }

  /** Has this caller create it; its id. */
  static String made(FhirCaller caller, DomainResource resource) {
    DomainResource fresh = resource.copy();
    fresh.setId((String) null);
    Answer answer = caller.post(resource.fhirType(), fresh);
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return answer.as(resource.getClass()).getIdElement().getIdPart();
  }
}
