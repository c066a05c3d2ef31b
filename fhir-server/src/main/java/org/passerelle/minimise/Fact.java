package org.passerelle.minimise;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

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

  private static final Set<Fact> OF_THE_PERSON =
      EnumSet.of(
          FIRST_NAME_INITIAL,
          AREA,
          LANGUAGES,
          ACCESS_NEEDS,
          CONTACT_PREFERENCES,
          FULL_NAME,
          CONTACT,
          BEST_HOURS);

  /** Of these codes, those of facts that the Patient holds. */
  public static List<String> ofThePerson(List<String> codes) {
    return OF_THE_PERSON.stream().map(Fact::code).filter(codes::contains).toList();
  }

  /** The word for it in the ledger. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
