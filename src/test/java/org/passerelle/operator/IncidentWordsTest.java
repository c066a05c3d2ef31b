package org.passerelle.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.incident.Account;
import org.passerelle.incident.Check;
import org.passerelle.incident.Lack;
import org.passerelle.room.RoomKind;

/** What an operator's words say of an incident, and which of them is wrong. */
class IncidentWordsTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-03-10");
  private static final String WHOLE =
      "--information|kinds|--circumstances|what|--occurred|2026-03-01/2026-03-02"
          + "|--aware|2026-03-03|--persons|12|--risk|serious|--sensitivity|s|--misuse|m"
          + "|--consequences|c|--likelihood|l|--told-minister|2026-03-04|--told-cai|2026-03-05"
          + "|--told-persons|2026-03-06|--public-notice|none|--measures|done";

  private final Account whole = read(WHOLE, Account.UNSAID).account();

  @Test
  void eachOptionFillsItsField() {
    assertThat(Check.of(whole, RoomKind.CLINIC).complete()).isTrue();
    assertThat(read(WHOLE, Account.UNSAID).refusal()).isEmpty();
  }

  @Test
  void whatIsNearEnoughOrNotKnownIsSaidInItsPlace() {
    Account said =
        read(
                "--information-unknown|lost|--occurred-about|2026-03-01|--persons-about|40",
                Account.UNSAID)
            .account();

    assertThat(said.information()).isNotNull().matches(information -> !information.known());
    assertThat(said.occurred()).isNotNull().matches(when -> when.approximate());
    assertThat(said.persons()).isNotNull().matches(count -> count.approximate());
  }

  @Test
  void aCorrectionLeavesWhatItDoesNotSpeakOf() {
    Account corrected = read("--persons|13", whole).account();

    assertThat(corrected.persons()).isNotNull().matches(count -> count.number() == 13);
    assertThat(corrected.measures()).isEqualTo(whole.measures());
    assertThat(corrected.notices()).isEqualTo(whole.notices());
    assertThat(corrected.harm()).isEqualTo(whole.harm());
  }

  @ParameterizedTest
  @CsvSource({
    "information,INFORMATION",
    "circumstances,CIRCUMSTANCES",
    "occurred,OCCURRED",
    "aware,AWARE",
    "persons,PERSONS",
    "sensitivity,SENSITIVITY",
    "misuse,MISUSE",
    "consequences,CONSEQUENCES",
    "likelihood,LIKELIHOOD",
    "measures,MEASURES",
    "risk,RISK"
  })
  void whatIsTakenBackIsMissingAgain(String option, Lack lack) {
    Account account = read("--" + option + "|none", whole).account();

    assertThat(Check.of(account, RoomKind.CLINIC).missing()).containsExactly(lack);
  }

  @ParameterizedTest
  @ValueSource(strings = {"minister", "cai", "persons"})
  void aNoticeThatIsTakenBackIsDueAgain(String addressee) {
    Account account = read("--told-" + addressee + "|none", whole).account();

    assertThat(Check.of(account, RoomKind.CLINIC).due())
        .extracting(due -> due.code())
        .containsExactly(addressee);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "'--measures| ';--measures says nothing.",
        "--occurred|hier;--occurred wants a day, as 2026-03-01.",
        "--aware|2026-02-30;--aware names a day that no calendar has.",
        "--occurred-about|2026-03-02/2026-03-01;--occurred-about ends before it begins.",
        "--persons|douze;--persons wants a number from 1 to 999999999.",
        "--risk|peut-être;--risk is serious or not-serious.",
        "--told-cai|demain;--told-cai wants a day, as 2026-03-01.",
        "--aware|2026-02-01;--aware is before the incident.",
        "--occurred|2026-03-11;--occurred is later than today.",
        "--told-persons|2026-03-02;"
            + "--told-persons is before the day on which the incident became known.",
        "--persons|3|--persons-about|4;"
            + "--persons and --persons-about are one field: give one of them.",
        "--room|le-panier;Say at least one of the eight fields."
      })
  void theWordThatIsWrongIsNamedAndNothingIsTaken(String typed, String refusal) {
    IncidentWords read = read(typed, whole);

    assertThat(read.refusal()).isEqualTo(refusal);
    assertThat(read.account()).isEqualTo(whole);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "add|perdu;perdu stands alone: a text of several words goes between quotes.",
        "add|--measures;--measures wants a value after it.",
        "add|--colour|red;--colour is no option here.",
        "add|--measures|a|--measures|b;--measures is given twice."
      })
  void wordsThatDoNotFitAreNamed(String typed, String refusal) {
    assertThat(IncidentWords.unfit(words(typed), 1, Set.copyOf(IncidentWords.OPTIONS)))
        .contains(refusal);
  }

  private static IncidentWords read(String typed, Account before) {
    return IncidentWords.read(words(typed), before, TODAY);
  }

  private static Words words(String typed) {
    List<String> words = Arrays.asList(typed.split("\\|"));
    return new Words(words);
  }
}
