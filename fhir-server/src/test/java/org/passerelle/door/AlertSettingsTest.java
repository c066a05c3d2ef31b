package org.passerelle.door;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A duration of nothing would pass a danger on to everybody, or to nobody. */
class AlertSettingsTest {

  @ParameterizedTest
  @CsvSource({
    "PT0S, PT4H, P30D, P3D, Restez, Stay",
    "PT-1S, PT4H, P30D, P3D, Restez, Stay",
    "PT5M, PT0S, P30D, P3D, Restez, Stay",
    "PT5M, PT4H, PT0S, P3D, Restez, Stay",
    "PT5M, PT4H, P30D, PT0S, Restez, Stay",
    "PT4H, PT4H, P30D, P3D, Restez, Stay",
    "PT5M, PT4H, P30D, P3D, ' ', Stay",
    "PT5M, PT4H, P30D, P3D, Restez, ''"
  })
  void whatTellsNobodyOrOnlyTheFirstIsRefused(
      Duration answerWithin,
      Duration last,
      Duration untold,
      Duration concern,
      String fr,
      String en) {
    assertThatThrownBy(() -> new AlertSettings(answerWithin, last, untold, concern, fr, en))
        .hasMessageContaining("passerelle.alerts");
  }

  @Test
  void aContactMayHaveAnyTimeShorterThanTheWhole() {
    Duration whole = Duration.ofHours(4);

    assertThatCode(
            () ->
                new AlertSettings(
                    whole.minusSeconds(1),
                    whole,
                    Duration.ofDays(30),
                    Duration.ofDays(3),
                    "Restez",
                    "Stay"))
        .doesNotThrowAnyException();
  }
}
