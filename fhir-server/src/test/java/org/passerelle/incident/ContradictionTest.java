package org.passerelle.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.passerelle.incident.Contradiction.Reason;

/** Days that cannot all be true, each with its reason. */
class ContradictionTest {

  private static final LocalDate TODAY = Accounts.TOLD.plusDays(1);
  private static final When OCCURRED = new When(Accounts.FIRST, Accounts.LAST, false);
  private static final When AWARE = new When(Accounts.KNOWN, Accounts.KNOWN, false);

  @Test
  void whatIsInOrderContradictsNothing() {
    assertThat(found(Accounts.whole())).isEmpty();
    assertThat(found(Account.UNSAID)).isEmpty();
  }

  @Test
  void anIncidentMayBecomeKnownOnItsOwnDayAndBeToldOnTheSame() {
    When day = new When(Accounts.TOLD, Accounts.TOLD, false);

    assertThat(found(Accounts.on(Accounts.whole(), day, day))).isEmpty();
  }

  @Test
  void nothingHappenedAfterToday() {
    LocalDate tomorrow = TODAY.plusDays(1);
    When until = new When(Accounts.FIRST, tomorrow, true);
    When known = new When(Accounts.KNOWN, tomorrow, false);
    Notices told = new Notices(tomorrow, null, tomorrow, null);

    assertThat(found(Accounts.on(Accounts.whole(), until, known)))
        .containsExactly(
            new Contradiction("occurred", Reason.TO_COME),
            new Contradiction("aware", Reason.TO_COME));
    assertThat(found(Accounts.of(Accounts.whole(), Harm.UNSAID, told)))
        .containsExactly(
            new Contradiction("told-minister", Reason.TO_COME),
            new Contradiction("told-persons", Reason.TO_COME));
  }

  @Test
  void nobodyKnewOfItBeforeItBegan() {
    When before = new When(Accounts.FIRST.minusDays(2), Accounts.FIRST.minusDays(1), false);

    assertThat(found(Accounts.on(Accounts.whole(), OCCURRED, before)))
        .containsExactly(new Contradiction("aware", Reason.BEFORE_THE_INCIDENT));
  }

  @Test
  void whatIsOnlyNearEnoughContradictsNothing() {
    When about = new When(Accounts.FIRST, Accounts.LAST, true);
    When before = new When(Accounts.FIRST.minusDays(2), Accounts.FIRST.minusDays(1), false);

    assertThat(found(Accounts.on(Accounts.whole(), about, before))).isEmpty();
  }

  @Test
  void nobodyWasToldBeforeItWasKnown() {
    Notices told = new Notices(null, Accounts.KNOWN.minusDays(1), null, null);

    assertThat(found(Accounts.of(Accounts.whole(), Harm.UNSAID, told)))
        .containsExactly(new Contradiction("told-cai", Reason.BEFORE_IT_WAS_KNOWN));
    assertThat(found(Accounts.on(Accounts.whole(), OCCURRED, AWARE))).isEmpty();
  }

  private static List<Contradiction> found(Account account) {
    return Contradiction.of(account, TODAY);
  }
}
