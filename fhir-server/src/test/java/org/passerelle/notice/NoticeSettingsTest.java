package org.passerelle.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class NoticeSettingsTest {

  private final NoticeSettings settings =
      new NoticeSettings(
          List.of(Duration.ofSeconds(5), Duration.ofSeconds(30)),
          Duration.ofHours(6),
          Duration.ofDays(3),
          Duration.ofDays(7),
          Duration.ofSeconds(5),
          Duration.ofSeconds(10),
          false);

  @Test
  void waitsLongerAndLongerThenSlowlyForDaysThenGivesUp() {
    assertThat(settings.after(1)).contains(Duration.ofSeconds(5));
    assertThat(settings.after(2)).contains(Duration.ofSeconds(30));
    assertThat(settings.after(3)).contains(Duration.ofHours(6));
    assertThat(settings.after(14)).contains(Duration.ofHours(6));
    assertThat(settings.after(15)).isEmpty();
  }

  @Test
  void letsAnAttemptEndBeforeAnotherProcessTakesItOver() {
    assertThat(settings.lease()).isGreaterThan(Duration.ofSeconds(15));
  }
}
