package org.passerelle.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class CappedBackOffTest {

  @Test
  void doublesUpToAnHour() {
    assertThat(CappedBackOff.after(0)).isEqualTo(Duration.ofMillis(500));
    assertThat(CappedBackOff.after(3)).isEqualTo(Duration.ofSeconds(4));
    assertThat(CappedBackOff.after(13)).isEqualTo(Duration.ofHours(1));
    assertThat(CappedBackOff.after(10_000)).isEqualTo(Duration.ofHours(1));
  }
}
