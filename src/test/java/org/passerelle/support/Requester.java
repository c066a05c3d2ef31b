package org.passerelle.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;

/** The EMR of a clinic: sends referrals, records consents, and looks at its own Tasks. */
public final class Requester {

  private final FhirCaller caller;

  /** An EMR with this caller's token. */
  public Requester(FhirCaller caller) {
    this.caller = caller;
  }

  /** How it speaks FHIR. */
  public FhirCaller fhir() {
    return caller;
  }

  /** Sends a referral, which is taken in. */
  public Sent send(Referral referral) {
    Answer answer = caller.post("", referral.bundle());
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return Sent.of(referral, answer.as(Bundle.class));
  }

  /** Its own Task as it stands. */
  public Task task(Sent sent) {
    return caller.get("Task/" + sent.id("Task")).as(Task.class);
  }

  /** Waits until its own Task has this status. */
  public Task awaits(Sent sent, TaskStatus status) {
    Patience.until(() -> assertThat(task(sent).getStatus()).isEqualTo(status));
    return task(sent);
  }

  /** Changes its own Task, having just read it. */
  public Answer change(Sent sent, Consumer<Task> change) {
    Task task = task(sent);
    change.accept(task);
    return caller.put(task, task.getMeta().getVersionId());
  }

  /** Cancels, with this reason. */
  public Answer cancel(Sent sent, CodeableConcept reason) {
    return change(
        sent, task -> task.setStatus(TaskStatus.CANCELLED).setStatusReason(reason.copy()));
  }

  /** Records a Consent of the person referred; its id. */
  public String record(Sent sent, Consent consent) {
    Answer answer = caller.post("Consent", Agreement.of(sent.id("Patient"), consent));
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return new IdType(answer.response().headers().firstValue("Location").orElseThrow()).getIdPart();
  }

  /** Changes a Consent. */
  public Answer changeConsent(String id, Consumer<Consent> change) {
    Consent consent = caller.get("Consent/" + id).as(Consent.class);
    change.accept(consent);
    return caller.put(consent, null);
  }

  /** The person withdraws the Consent that the referral came with. */
  public void withdraw(Sent sent) {
    Answer answer =
        changeConsent(sent.id("Consent"), c -> c.setStatus(Consent.ConsentState.INACTIVE));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }
}
