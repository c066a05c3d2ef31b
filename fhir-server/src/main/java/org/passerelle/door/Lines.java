package org.passerelle.door;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.consent.Permit;
import org.passerelle.ledger.LedgerLine;

/**
 * The two lines of one passage, tied by the disclosure's id. Each names its own room's Task and the
 * other room, never a resource of the other room. A refusal has a line only where it was made.
 *
 * @param disclosure what is passed
 * @param passage by which passage
 */
record Lines(Disclosure disclosure, Passage passage) {

  private static final String GRACE_OVER = "grace-over";

  LedgerLine inSource(String outcome, Permit permit, List<String> facts) {
    return line(disclosure.source(), disclosure.target(), outcome, null, permit, facts);
  }

  LedgerLine inTarget(String outcome, Permit permit, List<String> facts) {
    return line(disclosure.target(), disclosure.source(), outcome, null, permit, facts);
  }

  LedgerLine refused(String reason) {
    return line(disclosure.source(), null, "denied", reason, null, List.of());
  }

  LedgerLine withdrawnFromSource(String reason) {
    return line(disclosure.source(), disclosure.target(), "withdrawn", reason, null, List.of());
  }

  /** The grace after a normal end is over: both sides may know why. */
  List<LedgerLine> graceOver() {
    return List.of(
        withdrawnFromSource(GRACE_OVER),
        line(disclosure.target(), disclosure.source(), "withdrawn", GRACE_OVER, null, List.of()));
  }

  /** Another referral's share of a copy left; these facts stay in it by this disclosure. */
  LedgerLine rewrittenFromSource(List<String> facts) {
    return line(disclosure.source(), disclosure.target(), "rewritten", null, null, facts);
  }

  /** The same, in the receiver's ledger. */
  LedgerLine rewrittenInTarget(List<String> facts) {
    return line(disclosure.target(), disclosure.source(), "rewritten", null, null, facts);
  }

  /** Why a consent ended is the person's; the receiver's ledger says only that it did. */
  LedgerLine withdrawnFromTarget() {
    return line(
        disclosure.target(),
        disclosure.source(),
        "withdrawn",
        "consent-withdrawn",
        null,
        List.of());
  }

  private LedgerLine line(
      Disclosure.Side own,
      Disclosure.@Nullable Side other,
      String outcome,
      @Nullable String reason,
      @Nullable Permit permit,
      List<String> facts) {
    return new LedgerLine(
        own.room(),
        disclosure.id(),
        passage.code(),
        outcome,
        reason,
        other == null ? null : other.room(),
        permit == null ? null : permit.ground().name().toLowerCase(java.util.Locale.ROOT),
        facts,
        "Task",
        own.task());
  }
}
