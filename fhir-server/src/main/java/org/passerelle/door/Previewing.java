package org.passerelle.door;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.passerelle.door.Disclosure.Stage;
import org.passerelle.door.Preview.Shown;
import org.passerelle.minimise.Source;
import org.passerelle.referral.Statuses;
import org.passerelle.room.Room;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Shows what a referral would tell its receiver, before it is sent or after: decided and minimised
 * by the same code as the passage itself. Nothing passes, nothing is recorded at the door, and of
 * the other room nothing is read. Design section 4.
 */
public final class Previewing {

  private final Decisions decisions;
  private final Packing packing;
  private final DoorEntry entry;
  private final Disclosures disclosures;
  private final TransactionTemplate transactions;

  Previewing(
      Decisions decisions,
      Packing packing,
      DoorEntry entry,
      Disclosures disclosures,
      TransactionTemplate transactions) {
    this.decisions = decisions;
    this.packing = packing;
    this.entry = entry;
    this.disclosures = disclosures;
    this.transactions = transactions;
  }

  /**
   * What would cross, now.
   *
   * @param from the requester's room
   * @param to the room that the Task names
   * @param referral as it lies in the requester's room; its Task may be a draft
   */
  public Preview of(Room from, Room to, Source referral) {
    return Objects.requireNonNull(transactions.execute(status -> look(from, to, referral)));
  }

  private Preview look(Room from, Room to, Source referral) {
    Optional<Disclosure> entered =
        disclosures.ofTask(from.name(), referral.task().getIdElement().getIdPart());
    Disclosure disclosure = entered.orElseGet(() -> entry.waiting(from, to, referral));
    String patient = disclosure.source().patient();
    String receiver = disclosure.target().room();
    Passage passage = decisions.firstPassage(disclosure);
    if (isOver(entered, referral)) {
      return new Preview(
          patient,
          receiver,
          passage,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of());
    }
    List<Shown> shown =
        Stream.of(Stage.ASKED, Stage.ACCEPTED)
            .map(stage -> shown(disclosure, referral, stage))
            .toList();
    Optional<Stage> reached = Optional.of(disclosure.stage());
    return decisions
        .decide(disclosure)
        .fold(
            permit ->
                new Preview(
                    patient, receiver, passage, reached, Optional.empty(), permit.until(), shown),
            deny ->
                new Preview(
                    patient,
                    receiver,
                    passage,
                    reached,
                    Optional.of(deny.reason()),
                    Optional.empty(),
                    shown));
  }

  private Shown shown(Disclosure disclosure, Source referral, Stage stage) {
    Source asked =
        disclosure.stage() == Stage.WAITING
            ? new Source(asked(referral.task()), referral.request(), referral.patient())
            : referral;
    return new Shown(stage, packing.show(disclosure, asked, stage));
  }

  /** As it will be when it crosses: requested, without a word of the hold. */
  private static Task asked(Task task) {
    Task asked = task.copy().setStatus(TaskStatus.REQUESTED);
    return task.getStatus() == TaskStatus.ONHOLD
        ? asked.setStatusReason(null).setBusinessStatus(null)
        : asked;
  }

  private static boolean isOver(Optional<Disclosure> entered, Source referral) {
    return entered
        .map(known -> !known.open() || Statuses.isTerminal(known.status()))
        .orElseGet(() -> Statuses.isTerminal(referral.task().getStatus()));
  }
}
