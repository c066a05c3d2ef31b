package org.passerelle.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Task;
import org.passerelle.support.Agreement;
import org.passerelle.support.Receiver;
import org.passerelle.support.Referral;
import org.passerelle.support.Requester;
import org.passerelle.support.Sent;
import org.passerelle.support.World;

/**
 * Three referrals of the hidden clinic to one organization: one that stays open, one whose person
 * took the agreement back, one whose agreement ended.
 */
final class Crossing {

  /** Who receives them. */
  static final String RECEIVER = "le-panier";

  private static final Duration A_DAY = Duration.ofDays(1);

  /** Written nowhere else: other tests leave referrals of their own in these rooms. */
  private static final String REASON = "Motif caché de la matrice";

  private final World world;
  private final Requester clinic;
  private final Receiver receiver;
  private final Map<String, Guess> guesses = new HashMap<>();
  private final List<String> secrets = new ArrayList<>(List.of(REASON));

  private Crossing(World world) {
    this.world = world;
    this.clinic = new Requester(world.as(Stage.CLINIC));
    this.receiver = new Receiver(world.as(RECEIVER));
  }

  /** Sends all three, and waits until each is where it should be. */
  static Crossing in(World world) {
    Crossing crossing = new Crossing(world);
    crossing.over();
    crossing.gone();
    crossing.open();
    return crossing;
  }

  /** Ids of the copies, of the clinic's own Task and of a line of its ledger. */
  Map<String, Guess> guesses() {
    return guesses;
  }

  /** What the receiver must not know of the persons, as it accepted none. */
  List<String> secrets() {
    return secrets;
  }

  private void over() {
    String end = world.clock().instant().plus(A_DAY).truncatedTo(ChronoUnit.SECONDS).toString();
    copies("over", send(Agreement.permitsUntil(RECEIVER, end)));
    world.clock().advance(A_DAY.plus(A_DAY));
  }

  private void gone() {
    Sent sent = send(Agreement.permits(RECEIVER));
    copies("gone", sent);
    clinic.withdraw(sent);
  }

  private void open() {
    Sent sent = send(Agreement.permits(RECEIVER));
    copies("open", sent);
    guesses.put("crossed", neverWas(sent.id("Task")));
    Bundle lines = clinic.fhir().get("Provenance?target=Task/" + sent.id("Task")).as(Bundle.class);
    assertThat(lines.getEntry()).isNotEmpty();
    guesses.put("line", neverWas(lines.getEntryFirstRep().getResource().getIdPart()));
    accesses(sent.id("Consent"));
  }

  /** That the clinic gave this consent is in its ledger of access. */
  private void accesses(String consent) {
    Bundle lines = clinic.fhir().get("AuditEvent?entity=Consent/" + consent).as(Bundle.class);
    assertThat(lines.getEntry()).isNotEmpty();
    guesses.put("access", neverWas(lines.getEntryFirstRep().getResource().getIdPart()));
    guesses.put("access.consent", neverWas(consent));
  }

  private Sent send(Consent consent) {
    Referral referral = Referral.to(RECEIVER).consent(consent);
    referral.request().getReasonCodeFirstRep().setText(REASON);
    Sent sent = clinic.send(referral);
    secrets.addAll(List.of(sent.referral().person().family(), sent.referral().person().nam()));
    return sent;
  }

  private void copies(String name, Sent sent) {
    Task copy = receiver.awaits(sent);
    guesses.put(name + ".Task", neverWas(copy.getIdPart()));
    guesses.put(
        name + ".ServiceRequest", neverWas(copy.getFocus().getReferenceElement().getIdPart()));
    guesses.put(name + ".Patient", neverWas(copy.getFor().getReferenceElement().getIdPart()));
  }

  /** Another of the same shape: each digit and letter drawn anew. */
  private static Guess neverWas(String id) {
    String drawn = (UUID.randomUUID() + "" + UUID.randomUUID()).replace("-", "");
    StringBuilder free = new StringBuilder();
    for (int i = 0; i < id.length(); i++) {
      free.append(Character.isLetterOrDigit(id.charAt(i)) ? drawn.charAt(i) : id.charAt(i));
    }
    return new Guess(id, free.toString());
  }
}
