package org.passerelle.incident;

import org.jspecify.annotations.Nullable;

/**
 * What a custodian says of an incident: the eight fields, in the law's order. Null: not said yet.
 *
 * @param information which information it concerns
 * @param circumstances what happened
 * @param occurred when
 * @param aware when the custodian became aware of it
 * @param persons how many persons it concerns
 * @param harm whether there is a risk of serious injury
 * @param notices who was told
 * @param measures what was done to reduce the risks
 */
public record Account(
    @Nullable Information information,
    @Nullable Brief circumstances,
    @Nullable When occurred,
    @Nullable When aware,
    @Nullable Count persons,
    Harm harm,
    Notices notices,
    @Nullable Brief measures) {

  /** Nothing is said yet. */
  public static final Account UNSAID =
      new Account(null, null, null, null, null, Harm.UNSAID, Notices.UNSAID, null);
}
