package org.passerelle.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hl7.fhir.r4.model.Task.TaskStatus.ACCEPTED;
import static org.hl7.fhir.r4.model.Task.TaskStatus.COMPLETED;
import static org.hl7.fhir.r4.model.Task.TaskStatus.REJECTED;
import static org.hl7.fhir.r4.model.Task.TaskStatus.REQUESTED;

import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.profiles.Canonicals;
import org.passerelle.profiles.StatusReason;

class WhatAMoveBringsTest {

  private static final Coding FOREIGN = new Coding("http://example.org/raisons", "12", null);

  @Nested
  class AReason {

    @ParameterizedTest
    @EnumSource(
        value = TaskStatus.class,
        names = {"ONHOLD", "CANCELLED", "FAILED"})
    void isNeededToHoldCancelOrFail(TaskStatus to) {
      assertThat(code(Tasks.task(ACCEPTED), Tasks.task(to))).isEqualTo("reason-missing");
    }

    @Test
    void isNeededToReject() {
      assertThat(rejected(new CodeableConcept())).isEqualTo("reason-missing");
      assertThat(rejected(new CodeableConcept().setText("  "))).isEqualTo("reason-missing");
    }

    @Test
    void isACodeOfOurs() {
      assertThat(rejected(StatusReason.FULL.concept())).isEqualTo("allowed");
    }

    @Test
    void isATextOrAnothersCode() {
      assertThat(rejected(new CodeableConcept().setText("Complet"))).isEqualTo("allowed");
      assertThat(rejected(new CodeableConcept(FOREIGN))).isEqualTo("allowed");
    }

    @Test
    void isNotACodeThatOurListDoesNotHave() {
      CodeableConcept unheard = ours("because").setText("Complet");

      assertThat(rejected(unheard)).isEqualTo("reason-unknown");
    }

    @Test
    void isNotTakenBackAfterwards() {
      Task rejected = Tasks.task(REJECTED).setStatusReason(StatusReason.FULL.concept());

      assertThat(code(rejected, Tasks.task(REJECTED))).isEqualTo("reason-missing");
    }
  }

  @Nested
  class ACodedReason {

    @Test
    void keepsTextAndAddsOther() {
      CodeableConcept text = new CodeableConcept().setText("Complet");

      CodeableConcept coded = Reasons.coded(text);

      assertThat(StatusReason.OTHER.isIn(coded)).isTrue();
      assertThat(coded.getText()).isEqualTo("Complet");
      assertThat(text.hasCoding()).isFalse();
    }

    @Test
    void keepsAnothersCodeAndAddsOther() {
      CodeableConcept coded = Reasons.coded(new CodeableConcept(FOREIGN.copy()));

      assertThat(coded.getCoding()).extracting(Coding::getCode).containsExactly("other", "12");
    }

    @Test
    void isLeftAloneWhenItIsOurs() {
      CodeableConcept full = StatusReason.FULL.concept();

      assertThat(Reasons.coded(full)).isSameAs(full);
    }

    @Test
    void isNotMadeFromNothing() {
      assertThat(Reasons.coded(new CodeableConcept()).isEmpty()).isTrue();
    }
  }

  @Nested
  class AnOutcome {

    @Test
    void isNeededToComplete() {
      assertThat(code(Tasks.task(ACCEPTED), Tasks.task(COMPLETED))).isEqualTo("outcome-missing");
    }

    @Test
    void isOurs() {
      assertThat(code(Tasks.task(ACCEPTED), Tasks.complete(COMPLETED))).isEqualTo("allowed");
    }

    @Test
    void isSdohccsResultingActivity() {
      Task done = Tasks.task(COMPLETED);
      done.addOutput()
          .setType(
              new CodeableConcept(new Coding(Canonicals.GRAVITY_CODES, "resulting-activity", null)))
          .setValue(new Reference("Procedure/1"));

      assertThat(code(Tasks.task(ACCEPTED), done)).isEqualTo("allowed");
    }

    @Test
    void isNotAnInternalNote() {
      Task done = Tasks.task(COMPLETED);
      done.addOutput().setType(Tasks.part("internal-note")).setValue(new Reference("a/b"));

      assertThat(code(Tasks.task(ACCEPTED), done)).isEqualTo("outcome-missing");
    }

    @Test
    void isNotTakenBackAfterwards() {
      assertThat(code(Tasks.complete(COMPLETED), withoutOutput())).isEqualTo("outcome-missing");
    }

    private Task withoutOutput() {
      return Tasks.complete(COMPLETED).setOutput(null);
    }
  }

  private static CodeableConcept ours(String code) {
    return new CodeableConcept(new Coding(Canonicals.STATUS_REASON, code, null));
  }

  private static String rejected(CodeableConcept reason) {
    return code(Tasks.task(REQUESTED), Tasks.task(REJECTED).setStatusReason(reason));
  }

  private static String code(Task before, Task after) {
    return Moves.check(new MoveRequest(before, after, Side.RECEIVER))
        .fold(() -> "allowed", Verdict.Refused::code);
  }
}
