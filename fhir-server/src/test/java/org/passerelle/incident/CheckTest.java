package org.passerelle.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.room.RoomKind;

/** What an entry lacks, and who must still be told: each of them, and nothing else. */
class CheckTest {

  private static final Account WHOLE = Accounts.whole();
  private static final Harm HARM = Accounts.SERIOUS;

  @Test
  void anEntryThatSaysAllIsComplete() {
    assertThat(Check.of(WHOLE, RoomKind.CLINIC).complete()).isTrue();
    assertThat(Check.of(Accounts.harmless(), RoomKind.CLINIC).complete()).isTrue();
  }

  @Test
  void anEntryThatSaysNothingLacksEachFieldAndIsNoRefusal() {
    Finding finding = Check.of(Account.UNSAID, RoomKind.CLINIC);

    assertThat(finding.complete()).isFalse();
    assertThat(finding.due()).isEmpty();
    assertThat(finding.missing())
        .containsExactly(
            Lack.INFORMATION,
            Lack.CIRCUMSTANCES,
            Lack.OCCURRED,
            Lack.AWARE,
            Lack.PERSONS,
            Lack.RISK,
            Lack.SENSITIVITY,
            Lack.MISUSE,
            Lack.CONSEQUENCES,
            Lack.LIKELIHOOD,
            Lack.MEASURES);
  }

  @ParameterizedTest
  @EnumSource(Lack.class)
  void eachThingThatIsLackingIsNamedAlone(Lack lack) {
    Finding finding = Check.of(without(lack), RoomKind.CLINIC);

    assertThat(finding.missing()).containsExactly(lack);
    assertThat(finding.complete()).isFalse();
  }

  @Test
  void whyTheInformationCannotBeDescribedStandsForItsDescription() {
    assertThat(Check.of(Accounts.early(), RoomKind.CLINIC).missing())
        .doesNotContain(Lack.INFORMATION, Lack.OCCURRED, Lack.PERSONS);
  }

  @Test
  void aClinicTellsTheMinisterTheCommissionAndThePersons() {
    assertThat(Check.of(untold(HARM), RoomKind.CLINIC).due())
        .containsExactly(Addressee.MINISTER, Addressee.COMMISSION, Addressee.PERSONS);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CLINIC")
  void anyOtherCustodianTellsTheCommissionAndThePersons(RoomKind kind) {
    assertThat(Check.of(untold(HARM), kind).due())
        .containsExactly(Addressee.COMMISSION, Addressee.PERSONS);
  }

  @ParameterizedTest
  @EnumSource(Addressee.class)
  void whoWasNotToldIsDueAlone(Addressee left) {
    Notices all = Accounts.ALL_TOLD;
    Notices notices =
        new Notices(
            left == Addressee.MINISTER ? null : all.minister(),
            left == Addressee.COMMISSION ? null : all.commission(),
            left == Addressee.PERSONS ? null : all.persons(),
            all.openly());

    Finding finding = Check.of(Accounts.of(WHOLE, HARM, notices), RoomKind.CLINIC);

    assertThat(finding.due()).containsExactly(left);
    assertThat(finding.missing()).isEmpty();
    assertThat(finding.complete()).isFalse();
  }

  @Test
  void withoutASeriousRiskNobodyMustBeTold() {
    Account untold = Accounts.of(Accounts.harmless(), Accounts.harmless().harm(), Notices.UNSAID);
    Account unsaid = Accounts.of(WHOLE, Harm.UNSAID, Notices.UNSAID);

    assertThat(Check.of(untold, RoomKind.CLINIC)).isEqualTo(new Finding(List.of(), List.of()));
    assertThat(Check.of(unsaid, RoomKind.CLINIC).due()).isEmpty();
  }

  private static Account untold(Harm harm) {
    return Accounts.of(WHOLE, harm, Notices.UNSAID);
  }

  private static Account without(Lack lack) {
    Notices told = Accounts.ALL_TOLD;
    return new Account(
        lack == Lack.INFORMATION ? null : WHOLE.information(),
        lack == Lack.CIRCUMSTANCES ? null : WHOLE.circumstances(),
        lack == Lack.OCCURRED ? null : WHOLE.occurred(),
        lack == Lack.AWARE ? null : WHOLE.aware(),
        lack == Lack.PERSONS ? null : WHOLE.persons(),
        new Harm(
            lack == Lack.RISK ? null : HARM.serious(),
            lack == Lack.SENSITIVITY ? null : HARM.sensitivity(),
            lack == Lack.MISUSE ? null : HARM.misuse(),
            lack == Lack.CONSEQUENCES ? null : HARM.consequences(),
            lack == Lack.LIKELIHOOD ? null : HARM.likelihood()),
        lack == Lack.PUBLIC_NOTICE
            ? new Notices(told.minister(), told.commission(), told.persons(), null)
            : told,
        lack == Lack.MEASURES ? null : WHOLE.measures());
  }
}
