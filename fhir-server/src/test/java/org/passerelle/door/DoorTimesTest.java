package org.passerelle.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.passerelle.door.DoorTimes.Step;

class DoorTimesTest {

  private static final long A_WHILE = 2_000_000;

  private final DoorTimes times = new DoorTimes();

  @Test
  void givesEachStepWithoutThoseInsideItAndTheWholeAsTheirSum() {
    times.passage(
        () -> {
          times.timed(Step.DECIDE, DoorTimesTest::work);
          times.timed(Step.HAND_OVER, () -> times.timed(Step.RECORD, DoorTimesTest::work));
        });

    assertThat(time(Step.DECIDE)).isGreaterThanOrEqualTo(A_WHILE);
    assertThat(time(Step.RECORD)).isGreaterThanOrEqualTo(A_WHILE);
    assertThat(time(Step.HAND_OVER)).isLessThan(time(Step.WHOLE) - time(Step.RECORD));
    assertThat(time(Step.MINIMISE)).isZero();
    assertThat(time(Step.WHOLE))
        .isEqualTo(
            time(Step.DECIDE) + time(Step.RECORD) + time(Step.HAND_OVER) + time(Step.AROUND));
  }

  @Test
  void keepsNoPassageThatWasRefused() {
    times.passage(() -> times.timed(Step.DECIDE, DoorTimesTest::work));

    assertThat(times.of(Step.WHOLE)).isEmpty();
  }

  @Test
  void keepsNoPassageThatFoundItsReferralCrossedAlready() {
    times.passage(() -> times.timed(Step.HAND_OVER, DoorTimesTest::work));

    assertThat(times.of(Step.WHOLE)).isEmpty();
  }

  @Test
  void keepsNoPassageThatBroke() {
    assertThatThrownBy(() -> times.passage(() -> times.timed(Step.HAND_OVER, this::broken)))
        .hasMessage("broken");

    assertThat(times.of(Step.WHOLE)).isEmpty();
  }

  @Test
  void onlyLetsThroughWhatIsNoFirstPassage() {
    assertThat(times.timed(Step.DECIDE, () -> "permit")).isEqualTo("permit");

    times.passage(this::crossing);
    assertThat(time(Step.DECIDE)).isZero();
  }

  @Test
  void forgets() {
    times.passage(this::crossing);
    times.forget();

    assertThat(times.of(Step.WHOLE)).isEmpty();
  }

  private long time(Step step) {
    assertThat(times.of(step)).hasSize(1);
    return times.of(step).get(0);
  }

  private void crossing() {
    times.timed(Step.HAND_OVER, () -> times.timed(Step.RECORD, DoorTimesTest::work));
  }

  private void broken() {
    throw new IllegalStateException("broken");
  }

  private static void work() {
    for (long end = System.nanoTime() + A_WHILE; System.nanoTime() - end < 0; ) {
      LockSupport.parkNanos(A_WHILE);
    }
  }
}
