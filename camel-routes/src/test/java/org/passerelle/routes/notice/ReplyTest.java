package org.passerelle.routes.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.passerelle.notice.Outcome;

class ReplyTest {

  private static final Instant NOW = Instant.parse("2026-03-02T15:04:05Z");

  @Nested
  class RetryAfterHeader {

    @Test
    void isReadAsSeconds() {
      assertThat(RetryAfter.read(" 30 ", NOW)).contains(Duration.ofSeconds(30));
    }

    @Test
    void isReadAsADate() {
      assertThat(RetryAfter.read("Mon, 2 Mar 2026 15:14:05 GMT", NOW))
          .contains(Duration.ofMinutes(10));
    }

    @Test
    void isNothingWhenItsDateIsPast() {
      assertThat(RetryAfter.read("Sun, 1 Mar 2026 15:14:05 GMT", NOW)).contains(Duration.ZERO);
    }

    @Test
    void isAtMostADay() {
      assertThat(RetryAfter.read("999999999999999999999", NOW)).contains(Duration.ofDays(1));
      assertThat(RetryAfter.read("Mon, 2 Mar 2099 15:14:05 GMT", NOW)).isPresent();
    }

    @Test
    void isPassedOverWhenItCannotBeUnderstood() {
      assertThat(RetryAfter.read("soon", NOW)).isEmpty();
      assertThat(RetryAfter.read("-5", NOW)).isEmpty();
      assertThat(RetryAfter.read(null, NOW)).isEmpty();
      assertThat(RetryAfter.read("", NOW)).isEmpty();
    }
  }

  @Test
  void anUnknownStatusIsTriedAgain() {
    assertThat(new Reply(0, null).outcome(NOW)).isEqualTo(Outcome.again("http-0"));
    assertThat(new Reply(999, null).outcome(NOW)).isEqualTo(Outcome.again("http-999"));
  }
}
