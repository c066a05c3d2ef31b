package org.passerelle.incident;

import java.time.LocalDate;

/** What a custodian says of invented incidents. */
final class Accounts {

  static final LocalDate FIRST = LocalDate.parse("2026-02-26");
  static final LocalDate LAST = LocalDate.parse("2026-02-28");
  static final LocalDate KNOWN = LocalDate.parse("2026-03-01");
  static final LocalDate TOLD = LocalDate.parse("2026-03-03");

  static final Harm SERIOUS =
      new Harm(
          true,
          new Brief("Besoins d’aide alimentaire, avec des prénoms"),
          new Brief("Sollicitation"),
          new Brief("Honte, perte de confiance"),
          new Brief("Faible : l’envoi a été rappelé dans l’heure"));

  static final Notices ALL_TOLD =
      new Notices(
          TOLD, TOLD, TOLD.plusDays(1), new PublicNotice(new Brief("Deux adresses perdues")));

  private Accounts() {}

  /** All eight fields, with a risk that is serious, and everybody told. */
  static Account whole() {
    return new Account(
        Information.described(new Brief("First names, needs and areas of referrals")),
        new Brief("A list went to the wrong organization.\nIt was asked to delete it."),
        new When(FIRST, LAST, false),
        new When(KNOWN, KNOWN, false),
        new Count(12, false),
        SERIOUS,
        ALL_TOLD,
        new Brief("Deleted there; the address book was corrected"));
  }

  /** Little is known yet, and nobody was told. */
  static Account early() {
    return new Account(
        Information.unknown(new Brief("=The device is not found")),
        null,
        new When(FIRST, FIRST, true),
        new When(KNOWN, KNOWN, false),
        new Count(40, true),
        new Harm(true, null, null, null, null),
        Notices.UNSAID,
        null);
  }

  /** No serious risk, and no public notice. */
  static Account harmless() {
    Account whole = whole();
    Harm harm =
        new Harm(
            false,
            SERIOUS.sensitivity(),
            SERIOUS.misuse(),
            SERIOUS.consequences(),
            SERIOUS.likelihood());
    return of(whole, harm, new Notices(null, null, null, PublicNotice.NONE));
  }

  /** The same with another look at the risk, and other notices. */
  static Account of(Account account, Harm harm, Notices notices) {
    return new Account(
        account.information(),
        account.circumstances(),
        account.occurred(),
        account.aware(),
        account.persons(),
        harm,
        notices,
        account.measures());
  }

  /** The same with other days. */
  static Account on(Account account, When occurred, When aware) {
    return new Account(
        account.information(),
        account.circumstances(),
        occurred,
        aware,
        account.persons(),
        account.harm(),
        account.notices(),
        account.measures());
  }
}
