package org.passerelle.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PercentilesTest {

  @Test
  void takesTheNearestRank() {
    Percentiles hundred =
        Percentiles.of(LongStream.rangeClosed(1, 100).map(ms -> ms * 1_000_000).boxed().toList());

    assertThat(hundred.at(50)).isEqualTo(Duration.ofMillis(50));
    assertThat(hundred.at(99)).isEqualTo(Duration.ofMillis(99));
    assertThat(hundred.at(100)).isEqualTo(Duration.ofMillis(100));
    assertThat(hundred.sentence()).isEqualTo("p50 50 ms, p95 95 ms, p99 99 ms");
  }

  @Test
  void answersWithAMeasuredTimeEvenOfFew() {
    Percentiles three = Percentiles.of(List.of(30L, 10L, 20L));

    assertThat(three.at(50).toNanos()).isEqualTo(20);
    assertThat(three.at(99).toNanos()).isEqualTo(30);
    assertThat(three.at(1).toNanos()).isEqualTo(10);
  }

  @Test
  void isZeroWhenNothingWasMeasured() {
    assertThat(Percentiles.of(List.of()).at(99)).isZero();
  }

  @Test
  void refusesAPercentileThatIsNone() {
    assertThatThrownBy(() -> Percentiles.of(List.of(1L)).at(0))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
