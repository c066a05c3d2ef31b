package org.passerelle.authorisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.passerelle.authorisation.Authorisation.State;

/** On which days a partner is authorised. */
class AuthorisationTest {

  @ParameterizedTest
  @CsvSource({
    // trained, undertaking, day, how it stands
    "2026-03-01, 2026-03-01, 2026-03-01, AUTHORISED",
    "2026-03-01, 2026-03-01, 2026-02-28, UNTRAINED",
    "2026-03-01, 2026-03-01, 2027-02-28, AUTHORISED",
    // day 365 is in, day 366 is out
    "2026-03-01, 2026-03-01, 2027-03-01, AUTHORISED",
    "2026-03-01, 2026-03-01, 2027-03-02, LAPSED",
    "2026-03-01, 2026-03-01, 2031-03-01, LAPSED",
    // a year with a 29 February has a day more, and the authorisation has not
    "2027-03-01, 2027-03-01, 2028-02-29, AUTHORISED",
    "2027-03-01, 2027-03-01, 2028-03-01, LAPSED",
    "2028-02-29, 2028-02-29, 2029-02-28, AUTHORISED",
    "2028-02-29, 2028-02-29, 2029-03-01, LAPSED",
    // the undertaking has no end of its own
    "2026-03-01, 2019-01-01, 2026-03-01, AUTHORISED",
    "2026-03-01, 2026-03-05, 2026-03-04, UNSIGNED",
    "2026-03-01, 2026-03-05, 2026-03-05, AUTHORISED",
    // what is missing, or to come, opens nothing
    "2026-03-01, , 2026-03-02, UNSIGNED",
    "2026-03-01, , 2027-03-02, UNSIGNED",
    ", 2026-03-01, 2026-03-02, UNTRAINED",
    ", , 2026-03-02, UNTRAINED",
    "2026-03-03, 2026-03-01, 2026-03-02, UNTRAINED",
    "2026-03-01, 2026-03-03, 2026-03-02, UNSIGNED"
  })
  void standsOnADayAsItsDatesSay(
      @Nullable LocalDate trained, @Nullable LocalDate undertaking, LocalDate day, State state) {
    Authorisation authorisation = new Authorisation(trained, undertaking);

    assertThat(authorisation.on(day)).isEqualTo(state);
    assertThat(authorisation.holdsOn(day)).isEqualTo(state == State.AUTHORISED);
  }

  @Test
  void lastsThreeHundredAndSixtyFiveDaysAfterTheTraining() {
    LocalDate trained = LocalDate.of(2026, 3, 1);
    Authorisation authorisation = new Authorisation(trained, trained);

    assertThat(authorisation.until()).contains(LocalDate.of(2027, 3, 1));
    assertThat(trained.datesUntil(trained.plusDays(1000)).filter(authorisation::holdsOn))
        .hasSize(366);
    assertThat(Authorisation.NONE.until()).isEmpty();
  }

  @Test
  void aRefresherCountsFromItsOwnDayAndAnEndTakesTheUndertakingAlone() {
    LocalDate first = LocalDate.of(2026, 3, 1);
    Authorisation refreshed =
        Authorisation.NONE.trainedOn(first).signedOn(first).trainedOn(first.plusDays(300));

    assertThat(refreshed.until()).contains(first.plusDays(665));
    assertThat(refreshed.ended()).isEqualTo(new Authorisation(first.plusDays(300), null));
    assertThat(refreshed.ended().signedOn(first.plusDays(301)).holdsOn(first.plusDays(301)))
        .isTrue();
  }
}
