package org.passerelle.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Test;
import org.passerelle.door.Disclosure.Side;
import org.passerelle.door.Disclosure.Stage;
import org.passerelle.door.Disclosure.State;

/** A disclosure is changed one step at a time, and what a step is not about stays. */
class DisclosureTest {

  private static final Instant END = Instant.parse("2026-12-01T05:00:00Z");
  private static final Side SOURCE = new Side("clinique-du-parc", "t", "r", "p");
  private static final Side TARGET = new Side("le-panier", "t2", "r2", "p2");
  private static final Disclosure ASKED =
      new Disclosure("d", SOURCE, TARGET, Stage.ASKED, TaskStatus.REQUESTED, END, State.OPEN);

  @Test
  void eachOfItsPartsHasItsIdOnEachSide() {
    assertThat(SOURCE.id("Task")).isEqualTo("t");
    assertThat(SOURCE.id("ServiceRequest")).isEqualTo("r");
    assertThat(TARGET.id("Patient")).isEqualTo("p2");
    assertThatIllegalArgumentException().isThrownBy(() -> SOURCE.id("Consent"));
  }

  @Test
  void moreOfItMayPassUntilAnotherEnd() {
    assertThat(ASKED.at(Stage.ACCEPTED, null))
        .isEqualTo(of(Stage.ACCEPTED, TaskStatus.REQUESTED, null, State.OPEN));
  }

  @Test
  void itsStatusMovesAlone() {
    assertThat(ASKED.moved(TaskStatus.ACCEPTED))
        .isEqualTo(of(Stage.ASKED, TaskStatus.ACCEPTED, END, State.OPEN));
  }

  @Test
  void onceOverNothingOfItPasses() {
    assertThat(ASKED.open()).isTrue();
    assertThat(ASKED.closed())
        .isEqualTo(of(Stage.WAITING, TaskStatus.REQUESTED, END, State.CLOSED));
    assertThat(ASKED.closed().open()).isFalse();
  }

  @Test
  void noEndOfAPermitTakesAStubAway() {
    assertThat(ASKED.stub()).isEqualTo(of(Stage.ASKED, TaskStatus.REQUESTED, null, State.STUB));
    assertThat(ASKED.stub().open()).isFalse();
  }

  private static Disclosure of(Stage stage, TaskStatus status, Instant until, State state) {
    return new Disclosure("d", SOURCE, TARGET, stage, status, until, state);
  }
}
