package org.passerelle.authorisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.passerelle.authorisation.Warnings.Warning;

/** When an end is said. */
class WarningsTest {

  private static final ZoneId ZONE = ZoneId.of("America/Toronto");
  private static final LocalDate TRAINED = LocalDate.of(2026, 3, 1);
  private static final Authorisation HELD = new Authorisation(TRAINED, TRAINED);

  @Test
  void eachIsSaidAtTheBeginningOfItsDayInTheCustodiansZone() {
    assertThat(Warnings.of(HELD, at("2026-03-01T12:00:00Z"), ZONE))
        .containsExactly(
            new Warning(60, at("2026-12-31T05:00:00Z")),
            new Warning(30, at("2027-01-30T05:00:00Z")),
            new Warning(7, at("2027-02-22T05:00:00Z")),
            new Warning(Warning.ENDED, at("2027-03-02T05:00:00Z")));
  }

  /** The last one that should have been said is; those before it would say something untrue. */
  @ParameterizedTest
  @CsvSource({
    "2026-12-31T04:59:59Z, 60 30 7 -1",
    "2026-12-31T05:00:00Z, 60 30 7 -1",
    "2027-02-10T05:00:00Z, 30 7 -1",
    "2027-02-22T05:00:00Z, 7 -1",
    "2027-03-02T04:59:59Z, 7 -1",
    "2027-03-02T05:00:00Z, ''",
    "2026-03-01T04:59:59Z, ''"
  })
  void whatIsPastIsNotSaidBelatedly(Instant now, String days) {
    List<Integer> expected =
        days.isEmpty() ? List.of() : Arrays.stream(days.split(" ")).map(Integer::valueOf).toList();

    assertThat(Warnings.of(HELD, now, ZONE)).extracting(Warning::days).isEqualTo(expected);
  }

  @Test
  void ofOneThatDoesNotHoldNothingIsSaid() {
    Instant noon = at("2026-03-01T17:00:00Z");

    assertThat(Warnings.of(HELD.ended(), noon, ZONE)).isEmpty();
    assertThat(Warnings.of(Authorisation.NONE, noon, ZONE)).isEmpty();
  }

  private static Instant at(String text) {
    return Instant.parse(text);
  }
}
