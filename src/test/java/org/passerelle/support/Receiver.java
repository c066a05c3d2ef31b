package org.passerelle.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.passerelle.profiles.ReferralOutcome;
import org.passerelle.profiles.TaskPart;

/** A community organization with software of its own: finds its copies, and answers on them. */
public final class Receiver {

  private static final String NEWEST = "Task?_sort=-_lastUpdated&_count=200";

  private final FhirCaller caller;

  /** An organization with this caller's token. */
  public Receiver(FhirCaller caller) {
    this.caller = caller;
  }

  /** How it speaks FHIR. */
  public FhirCaller fhir() {
    return caller;
  }

  /** The copies of this referral's Task that it finds; by the message, as no id is known to it. */
  public List<Task> finds(Sent sent) {
    return caller.get(NEWEST).all(Task.class).stream()
        .filter(task -> carries(task, sent.referral().message()))
        .toList();
  }

  /** Waits until the referral has arrived: exactly one copy. */
  public Task awaits(Sent sent) {
    Patience.until(() -> assertThat(finds(sent)).hasSize(1));
    return finds(sent).get(0);
  }

  /** Waits until its copy has this status. */
  public Task awaits(Task copy, TaskStatus status) {
    Patience.until(() -> assertThat(again(copy).getStatus()).isEqualTo(status));
    return again(copy);
  }

  /** Its copy, read again. */
  public Task again(Task copy) {
    return caller.get(path(copy)).as(Task.class);
  }

  /** The person, as it may know them. */
  public Patient person(Task copy) {
    return caller.get(copy.getFor().getReference()).as(Patient.class);
  }

  /** Changes its copy as it last read it, sending the version it read. */
  public Answer change(Task copy, Consumer<Task> change) {
    Task changed = copy.copy();
    change.accept(changed);
    return caller.put(changed, copy.getMeta().getVersionId());
  }

  /** Takes its copy to another status, which is allowed; the copy as it then is. */
  public Task moves(Task copy, TaskStatus status) {
    Answer answer = change(copy, task -> task.setStatus(status));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return again(copy);
  }

  /** Waits for the referral, and accepts it. */
  public Task accepts(Sent sent) {
    return moves(awaits(sent), TaskStatus.ACCEPTED);
  }

  /** Says what came of it, and that it is done. */
  public Task completes(Task copy, ReferralOutcome outcome) {
    Answer answer = change(copy, task -> done(task, outcome));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return again(copy);
  }

  /** {@code Task/id}. */
  public static String path(Task copy) {
    return "Task/" + new IdType(copy.getId()).getIdPart();
  }

  private static void done(Task task, ReferralOutcome outcome) {
    task.setStatus(TaskStatus.COMPLETED);
    task.addOutput().setType(TaskPart.OUTCOME.concept()).setValue(outcome.concept());
  }

  private static boolean carries(Task task, String message) {
    return task.getInput().stream()
        .anyMatch(input -> message.equals(input.getValue().primitiveValue()));
  }
}
