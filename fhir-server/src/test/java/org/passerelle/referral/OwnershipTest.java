package org.passerelle.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.referral.Side.RECEIVER;
import static org.passerelle.referral.Side.REQUESTER;

import java.util.function.Consumer;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Meta;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskPriority;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.passerelle.profiles.BusinessStatus;
import org.passerelle.profiles.StatusReason;

class OwnershipTest {

  private final Task before = Tasks.task(TaskStatus.REQUESTED);

  @Nested
  class TheReceiver {

    @Test
    void writesHowItGoes() {
      assertThat(
              byReceiver(
                  task -> {
                    task.setStatus(TaskStatus.REJECTED);
                    task.setStatusReason(StatusReason.FULL.concept());
                    task.setBusinessStatus(BusinessStatus.CONTACTED.concept());
                    task.addNote().setText("À rappeler");
                    task.addOutput().setType(Tasks.part("outcome")).setValue(new StringType("x"));
                    task.setExecutionPeriod(
                        new Period().setStartElement(new DateTimeType("2026-05-04")));
                  }))
          .isEqualTo("allowed");
    }

    @Test
    void writesNothingOfWhatIsAsked() {
      assertThat(byReceiver(task -> task.setPriority(TaskPriority.STAT)))
          .isEqualTo("Task.priority is not yours to change.");
      assertThat(byReceiver(task -> task.setFocus(new Reference("ServiceRequest/autre"))))
          .isEqualTo("Task.focus is not yours to change.");
      assertThat(byReceiver(task -> task.setFocus(null)))
          .isEqualTo("Task.focus is not yours to change.");
      assertThat(byReceiver(task -> task.addInput().setValue(new StringType("x"))))
          .isEqualTo("Task.input is not yours to change.");
      assertThat(byReceiver(task -> task.addExtension("http://example.org/x", new StringType("x"))))
          .isEqualTo("Task.extension is not yours to change.");
      assertThat(byReceiver(task -> task.getRestriction().setRepetitions(2)))
          .isEqualTo("Task.restriction is not yours to change.");
      assertThat(byReceiver(task -> task.addContained(new Patient().setActive(true))))
          .isEqualTo("Task.contained is not yours to change.");
    }

    @Test
    void writesNothingInACopy() {
      ServiceRequest request = new ServiceRequest();
      ServiceRequest noted = request.copy();
      noted.addNote().setText("x");

      assertThat(Ownership.checkCopy(request, noted))
          .isEqualTo(
              new Verdict.Refused(
                  "not-yours-to-change",
                  "ServiceRequest.note is not yours to change.",
                  "Answer on the Task; the requester corrects this."));
      assertThat(Ownership.checkCopy(request, request.copy())).isEqualTo(Verdict.allowed());
    }
  }

  @Nested
  class TheRequester {

    @Test
    void writesWhatIsAsked() {
      assertThat(
              byRequester(
                  task -> {
                    task.setPriority(TaskPriority.URGENT);
                    task.addInput().setType(Tasks.part("message")).setValue(new StringType("x"));
                    task.addNote().setText("Pour nous");
                  }))
          .isEqualTo("allowed");
    }

    @Test
    void writesNothingOfHowItGoes() {
      assertThat(byRequester(task -> task.addOutput().setValue(new StringType("x"))))
          .isEqualTo("Task.output is not yours to change.");
      assertThat(byRequester(task -> task.setBusinessStatus(new CodeableConcept().setText("x"))))
          .isEqualTo("Task.businessStatus is not yours to change.");
      assertThat(byRequester(task -> task.setStatusReason(StatusReason.FULL.concept())))
          .isEqualTo("Task.statusReason is not yours to change.");
    }

    @Test
    void saysWhyItCancels() {
      assertThat(
              byRequester(
                  task ->
                      task.setStatus(TaskStatus.CANCELLED)
                          .setStatusReason(StatusReason.PERSON_SAID_STOP.concept())))
          .isEqualTo("allowed");
    }

    @Test
    void saysWhyItWasEnteredInError() {
      assertThat(
              byRequester(
                  task ->
                      task.setStatus(TaskStatus.ENTEREDINERROR)
                          .setStatusReason(StatusReason.ENTERED_BY_MISTAKE.concept())))
          .isEqualTo("allowed");
    }

    @Test
    void givesNoReasonWithAnyOtherMoveNorAfterItsOwn() {
      assertThat(
              byRequester(
                  task ->
                      task.setStatus(TaskStatus.ONHOLD)
                          .setStatusReason(StatusReason.FULL.concept())))
          .isEqualTo("Task.statusReason is not yours to change.");
      before.setStatus(TaskStatus.CANCELLED);
      assertThat(byRequester(task -> task.setStatusReason(StatusReason.FULL.concept())))
          .isEqualTo("Task.statusReason is not yours to change.");
    }

    @Test
    void keepsReceiverPersonAndRequestOnceCrossed() {
      Task moved = before.copy().setOwner(new Reference("Organization/autre"));
      Task relinked = before.copy().addBasedOn(new Reference("ServiceRequest/autre"));

      assertThat(what(Ownership.checkRequesterAfterCrossing(before, moved)))
          .isEqualTo("Task.owner is not yours to change.");
      assertThat(what(Ownership.checkRequesterAfterCrossing(before, relinked)))
          .isEqualTo("Task.basedOn is not yours to change.");
      assertThat(
              what(
                  Ownership.checkRequesterAfterCrossing(
                      before, before.copy().setPriority(TaskPriority.ASAP))))
          .isEqualTo("allowed");
    }
  }

  @Test
  void anElementThatWasOnlyAskedForSaysNothing() {
    assertThat(byReceiver(task -> task.getRestriction().getPeriod())).isEqualTo("allowed");
    assertThat(byRequester(Task::getBusinessStatus)).isEqualTo("allowed");
  }

  @Test
  void ignoresWhatTheServerKeeps() {
    assertThat(
            byReceiver(
                task -> {
                  task.setId("Task/a/_history/2");
                  task.setMeta(new Meta().setVersionId("2"));
                  task.setLastModifiedElement(new DateTimeType("2026-05-04"));
                }))
        .isEqualTo("allowed");
  }

  private String byReceiver(Consumer<Task> change) {
    return by(RECEIVER, change);
  }

  private String byRequester(Consumer<Task> change) {
    return by(REQUESTER, change);
  }

  private String by(Side side, Consumer<Task> change) {
    Task after = before.copy();
    change.accept(after);
    return what(Ownership.check(before, after, side));
  }

  private static String what(Verdict verdict) {
    return verdict.fold(() -> "allowed", Verdict.Refused::what);
  }
}
