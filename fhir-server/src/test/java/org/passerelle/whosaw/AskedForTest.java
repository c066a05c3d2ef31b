package org.passerelle.whosaw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.passerelle.fault.Fault;
import org.passerelle.fault.FaultException;

/** What a request for the list may ask. */
class AskedForTest {

  private static final ZoneId MONTREAL = ZoneId.of("America/Toronto");
  private static final Instant NOW = Instant.parse("2026-03-03T19:05:00Z");

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "none, FR",
        "'', FR",
        "en, EN",
        "'en-CA,fr;q=0.5', EN",
        "'de, en;q=0.4, fr;q=0.6', FR",
        "de, FR",
        "';;', FR"
      })
  void theBrowsersLanguageCounts(String header, Language language) {
    assertThat(AskedFor.of(Map.of(), header, NOW, MONTREAL).language()).isEqualTo(language);
  }

  @Test
  void theLanguageThatIsAskedForCountsMore() {
    assertThat(of("lang", "en").language()).isEqualTo(Language.EN);
  }

  @Test
  void aDayIsOneOfMontreal() {
    assertThat(of("before", "2026-03-01").before()).isEqualTo("2026-03-01T05:00:00Z");
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "7, 7", "999999, 500"})
  void aPageHasBounds(String asked, int size) {
    assertThat(of("_count", asked).least()).isEqualTo(size);
  }

  @ParameterizedTest
  @CsvSource({"lang, de", "before, yesterday", "before, 2026-13-01", "_count, -1", "_count, all"})
  void anythingElseIsRefused(String name, String value) {
    assertThatThrownBy(() -> of(name, value))
        .isInstanceOfSatisfying(
            FaultException.class,
            wrong -> assertThat(wrong.fault()).isEqualTo(Fault.INVALID_CONTENT));
  }

  private static AskedFor of(String name, String value) {
    return AskedFor.of(Map.of(name, new String[] {value}), "fr", NOW, MONTREAL);
  }
}
