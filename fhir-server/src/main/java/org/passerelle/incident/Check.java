package org.passerelle.incident;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.room.RoomKind;

/**
 * Whether an entry says all that the law asks. It never refuses one: an entry that lacks something
 * is kept, and says what it lacks. Pure.
 */
public final class Check {

  private Check() {}

  /**
   * What is still to do.
   *
   * @param kind what kind of custodian it is: some must tell the Minister
   */
  public static Finding of(Account account, RoomKind kind) {
    return new Finding(missing(account), due(account, kind));
  }

  private static List<Lack> missing(Account account) {
    List<Lack> missing = new ArrayList<>();
    look(missing, Lack.INFORMATION, account.information());
    look(missing, Lack.CIRCUMSTANCES, account.circumstances());
    look(missing, Lack.OCCURRED, account.occurred());
    look(missing, Lack.AWARE, account.aware());
    look(missing, Lack.PERSONS, account.persons());
    Harm harm = account.harm();
    look(missing, Lack.RISK, harm.serious());
    look(missing, Lack.SENSITIVITY, harm.sensitivity());
    look(missing, Lack.MISUSE, harm.misuse());
    look(missing, Lack.CONSEQUENCES, harm.consequences());
    look(missing, Lack.LIKELIHOOD, harm.likelihood());
    if (harm.isSerious()) {
      look(missing, Lack.PUBLIC_NOTICE, account.notices().openly());
    }
    look(missing, Lack.MEASURES, account.measures());
    return List.copyOf(missing);
  }

  private static void look(List<Lack> missing, Lack lack, @Nullable Object said) {
    if (said == null) {
      missing.add(lack);
    }
  }

  private static List<Addressee> due(Account account, RoomKind kind) {
    return account.harm().isSerious()
        ? Addressee.of(kind).stream()
            .filter(addressee -> account.notices().to(addressee) == null)
            .toList()
        : List.of();
  }
}
