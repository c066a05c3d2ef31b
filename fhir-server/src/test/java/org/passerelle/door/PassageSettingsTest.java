package org.passerelle.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class PassageSettingsTest {

  @Test
  void givesUpAfterTheLastRetry() {
    PassageSettings settings =
        new PassageSettings(List.of(Duration.ofMillis(500), Duration.ofHours(2)));

    assertThat(settings.after(1)).contains(Duration.ofMillis(500));
    assertThat(settings.after(2)).contains(Duration.ofHours(2));
    assertThat(settings.after(3)).isEmpty();
  }
}
