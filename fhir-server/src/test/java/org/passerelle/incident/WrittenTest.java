package org.passerelle.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken for a text, a day, a period and a number of persons, and what is not. */
class WrittenTest {

  @Test
  void aTextLosesTheBlanksAroundItAndKeepsItsLines() {
    assertThat(new Brief("  a\n\tb ").text()).isEqualTo("a\n\tb");
    assertThat(new Brief("é".repeat(Brief.LONGEST)).text()).hasSize(4_000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "\n"})
  void aTextSaysSomething(String nothing) {
    assertThatThrownBy(() -> new Brief(nothing)).hasMessage("says nothing.");
  }

  @Test
  void aTextIsShort() {
    assertThatThrownBy(() -> new Brief("a".repeat(Brief.LONGEST + 1)))
        .hasMessage("has more than 4000 characters.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u001b[2Jb", "a\rb", "a\u0000b", "a\u009bb", "a\ud800b"})
  void aTextHoldsNothingThatATerminalObeys(String unfit) {
    assertThatThrownBy(() -> new Brief(unfit)).hasMessage("has a character that is no text.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-03-01", "2026-03-01/2026-03-04", "2024-02-29"})
  void aDayOrAPeriodIsReadAsItIsWritten(String text) {
    assertThat(When.read(text, true)).hasToString(text);
    assertThat(When.read(text, true).approximate()).isTrue();
    assertThat(When.read(text, false).approximate()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "/", "yesterday", "2026-3-1", "01/03/2026", "2026-03-01/", "2026-03-01T10:00"})
  void anythingElseIsNoDay(String text) {
    assertThatThrownBy(() -> When.read(text, false)).hasMessage("wants a day, as 2026-03-01.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-02-29", "2026-13-01", "2026-03-01/2026-03-32"})
  void aDayThatNoCalendarHasIsNone(String text) {
    assertThatThrownBy(() -> When.read(text, false))
        .hasMessage("names a day that no calendar has.");
  }

  @Test
  void aPeriodDoesNotEndBeforeItBegins() {
    assertThatThrownBy(() -> When.read("2026-03-04/2026-03-01", false))
        .hasMessage("ends before it begins.");
  }

  @Test
  void aNumberOfPersonsIsAtLeastOne() {
    assertThat(Count.read("1", false)).isEqualTo(new Count(1, false));
    assertThat(Count.read("999999999", true)).isEqualTo(new Count(999_999_999, true));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "-3", "012", "1000000000", "douze", "12 000", "1.5"})
  void anythingElseIsNoNumberOfPersons(String text) {
    assertThatThrownBy(() -> Count.read(text, false))
        .hasMessage("wants a number from 1 to 999999999.");
  }
}
