package org.passerelle.access;

import java.util.Arrays;
import java.util.Locale;

/** What came of an access. */
public enum AccessOutcome {
  /** Something was shown, or found as it was already. */
  SEEN,
  /** There was nothing to show. */
  EMPTY,
  /** It was stored, changed or deleted. */
  WRITTEN,
  /** The caller may not. */
  DENIED,
  /** It was not done for another reason: the request's, or ours. */
  FAILED,
  /** The ledger holds none of these words: somebody altered the line, which its seal tells. */
  UNKNOWN;

  /** The word for it in the ledger. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The outcome of this code. */
  static AccessOutcome of(String code) {
    return Arrays.stream(values())
        .filter(outcome -> outcome.code().equals(code))
        .findFirst()
        .orElse(UNKNOWN);
  }

  /** What an answer with this HTTP status means for who asked. */
  static AccessOutcome ofStatus(int status) {
    return switch (status) {
      case 401, 403 -> DENIED;
      case 404, 410 -> EMPTY;
      default -> status >= 400 ? FAILED : SEEN;
    };
  }
}
