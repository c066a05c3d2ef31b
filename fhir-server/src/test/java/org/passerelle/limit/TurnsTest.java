package org.passerelle.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.passerelle.limit.Turns.Turn;

/** One caller's requests take turns; another's never wait for them. */
class TurnsTest {

  private static final Duration LONG = Duration.ofMinutes(1);
  private static final Duration NONE = Duration.ZERO;

  @Test
  void oneTooManyIsRefusedAndAnotherCallersIsNot() {
    Turns turns = new Turns(2, 0, LONG);
    turns.take("a").orElseThrow();
    Turn second = turns.take("a").orElseThrow();

    assertThat(turns.take("a")).isEmpty();
    assertThat(turns.take("b")).isPresent();

    second.close();
    assertThat(turns.take("a")).isPresent();
  }

  @Test
  void whoWaitsGoesOnWhenATurnEnds() throws Exception {
    Turns turns = new Turns(1, 1, LONG);
    Turn first = turns.take("a").orElseThrow();
    CompletableFuture<Optional<Turn>> waiting =
        CompletableFuture.supplyAsync(() -> turns.take("a"));

    first.close();

    assertThat(waiting.get(30, TimeUnit.SECONDS)).isPresent();
    assertThat(turns.take("b")).isPresent();
  }

  @Test
  void whoWaitsTooLongIsRefusedAndTakesNobodysPlace() {
    Turns turns = new Turns(1, 1, NONE);
    Turn first = turns.take("a").orElseThrow();

    assertThat(turns.take("a")).isEmpty();
    assertThat(turns.take("a")).isEmpty();

    first.close();
    assertThat(turns.take("a")).isPresent();
  }
}
