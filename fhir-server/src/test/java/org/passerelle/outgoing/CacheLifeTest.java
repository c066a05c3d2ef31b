package org.passerelle.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an answer says of how long it may be kept; what cannot be read is stale. */
class CacheLifeTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "max-age=60;60",
        "Max-Age=60;60",
        "public, max-age=60, must-revalidate;60",
        "max-age=\"60\";60",
        "max-age=60, max-age=30;30",
        "max-age=60, no-store;0",
        "no-cache;0",
        "no-cache=\"x\", max-age=60;0",
        "max-age=-1;0",
        "max-age=;0",
        "max-age=99999999999;0",
        "max-age=1.5;0"
      })
  void whatItSays(String header, long seconds) {
    assertThat(CacheLife.of(List.of(header), Optional.empty()))
        .contains(Duration.ofSeconds(seconds));
  }

  @Test
  void itMaySayNothing() {
    assertThat(CacheLife.of(List.of(), Optional.empty())).isEmpty();
    assertThat(CacheLife.of(List.of("private, immutable"), Optional.empty())).isEmpty();
  }

  @Test
  void theAgeThatItHasAlreadyIsTakenOff() {
    assertThat(CacheLife.of(List.of("max-age=60"), Optional.of("45")))
        .contains(Duration.ofSeconds(15));
    assertThat(CacheLife.of(List.of("max-age=60"), Optional.of("70"))).contains(Duration.ZERO);
  }

  @Test
  void severalHeadersAreOne() {
    assertThat(CacheLife.of(List.of("max-age=60", "no-store"), Optional.empty()))
        .contains(Duration.ZERO);
  }
}
