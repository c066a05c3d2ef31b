package org.passerelle.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RefusalsTest {

  @Test
  void anAddressSpendsItsOwnAlone() {
    Refusals refusals = new Refusals(2, Duration.ofHours(1));

    refusals.add("a");
    assertThat(refusals.areSpent("a")).isFalse();
    refusals.add("a");

    assertThat(refusals.areSpent("a")).isTrue();
    assertThat(refusals.areSpent("b")).isFalse();
  }
}
