package org.passerelle.door;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.passerelle.consent.Ground;
import org.passerelle.ledger.LedgerLine;

/**
 * What the two ledgers say of a concern. They have no id in common, and the clinic's names nobody
 * else: it is the same whether or not a circle heard. Pure. Decision 0021.
 */
final class ConcernLines {

  private static final String GROUND = Ground.EMERGENCY.name().toLowerCase(Locale.ROOT);
  private static final String OVER = "danger-over";

  private ConcernLines() {}

  /** In the clinic's. */
  static LedgerLine said(Concern concern) {
    return new LedgerLine(
        concern.person().room(),
        concern.id(),
        Passage.CONCERN.code(),
        "said",
        null,
        null,
        GROUND,
        List.of(),
        "Patient",
        concern.person().patient());
  }

  /** In the circle's. */
  static LedgerLine heard(Concern.Copy copy, String clinic) {
    return line(copy, clinic, "crossed", null, GROUND);
  }

  /** In the circle's, once it has left. */
  static LedgerLine over(Concern.Copy copy, String clinic) {
    return line(copy, clinic, "withdrawn", OVER, null);
  }

  private static LedgerLine line(
      Concern.Copy copy,
      String clinic,
      String outcome,
      @Nullable String reason,
      @Nullable String ground) {
    return new LedgerLine(
        copy.person().room(),
        copy.id(),
        Passage.CONCERN_HEARD.code(),
        outcome,
        reason,
        clinic,
        ground,
        List.of(),
        "Communication",
        copy.id());
  }
}
