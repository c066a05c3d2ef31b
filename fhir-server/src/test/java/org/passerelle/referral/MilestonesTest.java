package org.passerelle.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.referral.Side.RECEIVER;

import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.passerelle.profiles.BusinessStatus;
import org.passerelle.profiles.Canonicals;
import org.passerelle.profiles.StatusReason;

/** What a receiver tells of how far it has come with the person. */
class MilestonesTest {

  private static final String REFUSED = "agreement-not-recorded";

  @Test
  void aGoalIsToldWithTheDayOfThePersonsYes() {
    assertThat(told(goalSet(new DateTimeType("2026-11-24")))).isEqualTo("allowed");
    assertThat(told(goalSet(new DateTimeType("2026-11-24T14:05:00-05:00")))).isEqualTo("allowed");
  }

  @ParameterizedTest
  @MethodSource
  void aGoalIsNotToldWithoutOne(@Nullable Type agreed) {
    assertThat(told(goalSet(agreed))).isEqualTo(REFUSED);
  }

  static Stream<@Nullable Type> aGoalIsNotToldWithoutOne() {
    return Stream.of(
        null, new DateTimeType(), new DateTimeType("2026"), new StringType("2026-11-24"));
  }

  @Test
  void aGoalIsNotToldBesideAnotherCodeEither() {
    CodeableConcept both = BusinessStatus.FIRST_MEETING_DONE.concept();
    both.addCoding(BusinessStatus.GOAL_SET.coding());

    assertThat(told(both)).isEqualTo(REFUSED);
  }

  @Test
  void whatIsStoredWithoutOneDoesNotGoOn() {
    Task stored = new Task().setBusinessStatus(goalSet(null));
    Task agreed = new Task().setBusinessStatus(goalSet(new DateTimeType("2026-11-24")));

    assertThat(Milestones.told(stored).hasCoding()).isFalse();
    assertThat(BusinessStatus.GOAL_SET.isIn(Milestones.told(agreed))).isTrue();
    assertThat(stored.getBusinessStatus().hasCoding()).isTrue();
  }

  @Test
  void whoReferredMovesTheirTaskWithTheCodeThatTheyWereTold() {
    Task before = Tasks.task(TaskStatus.ACCEPTED).setBusinessStatus(goalSet(null));
    Task after = Tasks.complete(TaskStatus.CANCELLED).setBusinessStatus(goalSet(null));

    assertThat(code(new MoveRequest(before, after, Side.REQUESTER))).isEqualTo("allowed");
  }

  @Test
  void aStopIsHeardThoughTheDayOfTheYesWasLeftOut() {
    Task stop =
        Tasks.task(TaskStatus.CANCELLED)
            .setStatusReason(StatusReason.PERSON_SAID_STOP.concept())
            .setBusinessStatus(goalSet(null));

    assertThat(code(new MoveRequest(Tasks.task(TaskStatus.ACCEPTED), stop, RECEIVER)))
        .isEqualTo("allowed");
  }

  @Test
  void aGoalIsNotToldByWhoRefersEither() {
    Task task =
        Tasks.task(TaskStatus.REQUESTED).setBusinessStatus(goalSet(new DateTimeType("2026-11-24")));

    assertThat(Moves.checkCreate(task).fold(() -> "allowed", Verdict.Refused::code))
        .isEqualTo(REFUSED);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "GOAL_SET")
  void nothingElseAsksForOne(BusinessStatus status) {
    assertThat(told(status.concept())).isEqualTo("allowed");
  }

  private static CodeableConcept goalSet(@Nullable Type agreed) {
    CodeableConcept status = BusinessStatus.GOAL_SET.concept();
    if (agreed != null) {
      status.addExtension(Canonicals.PERSON_AGREED, agreed);
    }
    return status;
  }

  private static String told(CodeableConcept status) {
    Task before = Tasks.task(TaskStatus.ACCEPTED);
    Task after = Tasks.task(TaskStatus.ACCEPTED).setBusinessStatus(status);
    return code(new MoveRequest(before, after, RECEIVER));
  }

  private static String code(MoveRequest move) {
    return Moves.check(move).fold(() -> "allowed", Verdict.Refused::code);
  }
}
