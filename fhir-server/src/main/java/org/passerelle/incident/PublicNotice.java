package org.passerelle.incident;

import org.jspecify.annotations.Nullable;

/**
 * Whether a public notice was given.
 *
 * @param why why it was; null when none was given
 */
public record PublicNotice(@Nullable Brief why) {

  /** None was. */
  public static final PublicNotice NONE = new PublicNotice(null);

  /** Whether one was. */
  public boolean given() {
    return why != null;
  }
}
