package org.passerelle.minimise;

import java.util.Locale;

/** What a ledger line says has crossed: kinds of facts, never their values. */
public enum Fact {
  FIRST_NAME_INITIAL,
  NEED,
  AREA,
  URGENCY,
  MESSAGE,
  LANGUAGES,
  ACCESS_NEEDS,
  CONTACT_PREFERENCES,
  /** After acceptance. */
  FULL_NAME,
  /** After acceptance: phone, text message, e-mail. */
  CONTACT,
  /** After acceptance: when to call, in the person's words. */
  BEST_HOURS,
  /** Back to the requester. */
  STATUS,
  BUSINESS_STATUS,
  REASON,
  OUTCOME,
  DATES;

  /** The word for it in the ledger. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
