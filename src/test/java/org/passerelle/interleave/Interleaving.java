package org.passerelle.interleave;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.hl7.fhir.r4.model.Task;
import org.passerelle.door.CopyNames;
import org.passerelle.room.Room;
import org.passerelle.room.Rooms;
import org.passerelle.support.Answer;
import org.passerelle.support.FhirCaller;
import org.passerelle.support.Patience;
import org.passerelle.support.Referral;
import org.passerelle.support.Requester;
import org.passerelle.support.Sent;
import org.passerelle.support.World;

/**
 * One referral whose clinic and organization act at once, each its own drawn moves. While the
 * person says no nothing is read; in the end both Tasks say the same, or there is one alone.
 */
final class Interleaving {

  private static final String CLINIC = "clinique-du-parc";
  private static final String ORGANIZATION = "le-panier";

  /** A move may be too late, or of the wrong moment; nothing else may go wrong. */
  private static final Set<Integer> FAIR = Set.of(200, 201, 204, 404, 409, 412, 422);

  private final World world;
  private final Random random;
  private final Requester clinic;
  private final FhirCaller organization;
  private final Sent sent;
  private final boolean ends;
  private final String copy;
  private final ClinicsMoves clinics;

  Interleaving(World world, long seed) {
    this.world = world;
    this.random = new Random(seed);
    this.clinic = new Requester(world.as(CLINIC));
    this.organization = world.as(ORGANIZATION);
    Referral referral = Referral.to(ORGANIZATION);
    this.ends = random.nextInt(4) == 0;
    this.sent = clinic.send(ends ? ClinicsMoves.ending(world, referral) : referral);
    Room room = world.bean(Rooms.class).find(ORGANIZATION).orElseThrow();
    this.copy = "Task/" + world.bean(CopyNames.class).name(room, CLINIC, "Task", sent.id("Task"));
    this.clinics = new ClinicsMoves(clinic, sent, this::isGone);
  }

  /** Both sides act. */
  void play(Executor executor) {
    List<Integer> moves =
        random.ints(1 + random.nextInt(4), 0, ClinicsMoves.KINDS).boxed().toList();
    long seed = random.nextLong();
    if (random.nextBoolean()) {
      Patience.until(() -> assertThat(organization.get(copy).status()).isEqualTo(200));
    }
    CompletableFuture<Void> answering =
        CompletableFuture.runAsync(
            () -> new OrganizationsMoves(organization, copy, new Random(seed)).play(), executor);
    moves.forEach(clinics::play);
    answering.join();
  }

  /** Once nothing is under way: no copy where there is no yes, and never two answers. */
  void settle() {
    Patience.until(() -> assertThat(isWaiting()).isFalse());
    Answer there = organization.get(copy);
    if (!clinics.stands()) {
      assertThat(there.status()).as("%s %s", copy, clinics).isEqualTo(404);
    } else if (there.status() == 200) {
      assertThat(there.as(Task.class).getStatus())
          .as("%s %s", copy, clinics)
          .isEqualTo(clinic.task(sent).getStatus());
    }
  }

  /** After the end of a consent that has one. */
  void afterItsEnd() {
    if (ends && !clinics.gaveAnother()) {
      assertThat(organization.get(copy).status()).as("%s %s", copy, clinics).isEqualTo(404);
    }
  }

  /** Every answer is a fair one. */
  static Answer fair(Answer answer) {
    assertThat(FAIR).as(answer.body()).contains(answer.status());
    return answer;
  }

  private boolean isGone() {
    return organization.get(copy).status() == 404;
  }

  private boolean isWaiting() {
    Integer due =
        world
            .everything()
            .queryForObject(
                "select count(*) from passage_due p join disclosure d on d.id = p.disclosure_id"
                    + " where d.source_task = ?",
                Integer.class,
                sent.id("Task"));
    return due == null || due > 0;
  }

  static Duration longerThanAConsent() {
    return Duration.ofHours(2);
  }
}
