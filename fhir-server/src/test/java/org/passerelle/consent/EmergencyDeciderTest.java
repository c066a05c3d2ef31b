package org.passerelle.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A danger may be told of when all three answers are yes, and as long as the first permit lasts.
 */
class EmergencyDeciderTest {

  private static final Instant NOON = Instant.parse("2026-11-24T17:00:00Z");
  private static final EmergencyDecider DECIDER = new EmergencyDecider(Duration.ofHours(4));

  @ParameterizedTest
  @CsvSource({
    "true, true, true, true",
    "false, true, true, false",
    "true, false, true, false",
    "true, true, false, false",
    "false, false, false, false"
  })
  void allThreeAnswersAreYesOrNobodyIsTold(boolean a, boolean b, boolean c, boolean allowed) {
    assertThat(DECIDER.decide(new Danger(a, b, c), Ask.at(NOON.toString())).isPresent())
        .isEqualTo(allowed);
  }

  @Test
  void thePermitRestsOnNoConsentAndEndsByTheClock() {
    Permit permit =
        DECIDER.decide(new Danger(true, true, true), Ask.at(NOON.toString())).orElseThrow();

    assertThat(permit.ground()).isEqualTo(Ground.EMERGENCY);
    assertThat(permit.consentIds()).isEmpty();
    assertThat(permit.until()).contains(NOON.plus(Duration.ofHours(4)));
  }

  @Test
  void theNextContactIsToldNoLongerThanTheFirst() {
    Instant until = NOON.plusSeconds(1);

    assertThat(DECIDER.still(Ask.at(NOON.toString()), until).orElseThrow().until()).contains(until);
    assertThat(DECIDER.still(Ask.at(NOON.toString()), NOON)).isEmpty();
    assertThat(DECIDER.still(Ask.at(NOON.toString()), NOON.minusSeconds(1))).isEmpty();
  }
}
