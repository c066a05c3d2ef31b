package org.passerelle.whosaw;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days and hours as each language writes them; ~ stands for a space that does not break. */
class WhenTest {

  private static final ZoneId MONTREAL = ZoneId.of("America/Toronto");

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "2026-03-03T19:05:00Z;FR;3~mars~2026;14~h~05",
        "2026-03-03T19:05:00Z;EN;March~3, 2026;2:05~p.m.",
        "2026-08-01T04:00:00Z;FR;1er~août~2026;0~h~00",
        "2026-08-01T04:00:00Z;EN;August~1, 2026;12:00~a.m.",
        "2026-12-31T17:30:00Z;FR;31~décembre~2026;12~h~30",
        "2026-12-31T17:30:00Z;EN;December~31, 2026;12:30~p.m.",
        "2026-03-08T07:00:00Z;EN;March~8, 2026;3:00~a.m."
      })
  void isWrittenAsTheLanguageDoes(Instant at, Language language, String day, String time) {
    When when = new When(language, MONTREAL);

    assertThat(when.day(at).replace('\u00a0', '~')).isEqualTo(day);
    assertThat(when.time(at).replace('\u00a0', '~')).isEqualTo(time);
  }
}
