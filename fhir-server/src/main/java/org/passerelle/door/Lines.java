package org.passerelle.door;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.passerelle.consent.Permit;
import org.passerelle.ledger.LedgerLine;

/**
 * The two lines of one passage, tied by the disclosure's id. Each names its own room's resource and
 * the other room, never a resource of the other room. A refusal has a line only where it was made.
 *
 * @param id the same in both rooms' ledgers
 * @param passage by which passage
 * @param source where it comes from
 * @param target where it goes
 * @param asked who asked for it, in the room where it comes from; null where nobody did by
 *     themselves
 */
record Lines(String id, Passage passage, End source, End target, LedgerLine.@Nullable Asked asked) {

  private static final String GRACE_OVER = "grace-over";
  private static final String COMMUNICATION = "Communication";

  /**
   * One end of a passage.
   *
   * @param room whose ledger
   * @param type type of the resource of this room that it is about
   * @param resource its id in this room
   * @param told which room the other end reads of
   */
  record End(String room, String type, String resource, String told) {

    /** An end whose room is known to the other. */
    End(String room, String type, String resource) {
      this(room, type, resource, room);
    }
  }

  /** Lines of a referral's passage. */
  Lines(Disclosure disclosure, Passage passage) {
    this(disclosure.id(), passage, end(disclosure.source()), end(disclosure.target()), null);
  }

  /** Lines of what was shared. */
  Lines(Share share, Passage passage) {
    this(
        share.id(),
        passage,
        end(share.source()),
        end(share.target()),
        new LedgerLine.Asked(share.source().patient(), share.consent()));
  }

  private static End end(Disclosure.Side side) {
    return new End(side.room(), "Task", side.task());
  }

  private static End end(Share.Item item) {
    return new End(item.room(), item.type(), item.id());
  }

  /**
   * Lines of a danger that one contact was told of; nobody's agreement is asked. The address of the
   * contact's tray is not the circle's to know: it reads the clinic's name.
   */
  Lines(Emergency emergency, Emergency.Copy copy, Passage passage) {
    this(
        copy.id(),
        passage,
        new End(emergency.person().room(), COMMUNICATION, emergency.id()),
        new End(copy.tray(), COMMUNICATION, copy.target(), emergency.clinic()),
        null);
  }

  LedgerLine inSource(String outcome, Permit permit, List<String> facts) {
    return line(source, target, outcome, null, permit, facts);
  }

  LedgerLine inTarget(String outcome, Permit permit, List<String> facts) {
    return line(target, source, outcome, null, permit, facts);
  }

  LedgerLine refused(String reason) {
    return line(source, null, "denied", reason, null, List.of());
  }

  LedgerLine withdrawnFromSource(String reason) {
    return line(source, target, "withdrawn", reason, null, List.of());
  }

  /** The grace after a normal end is over: both sides may know why. */
  List<LedgerLine> graceOver() {
    return withdrawn(GRACE_OVER);
  }

  /** It left, and both sides may know why. */
  List<LedgerLine> withdrawn(String reason) {
    return List.of(
        withdrawnFromSource(reason), line(target, source, "withdrawn", reason, null, List.of()));
  }

  /** Another referral's share of a copy left; these facts stay in it by this disclosure. */
  LedgerLine rewrittenFromSource(List<String> facts) {
    return line(source, target, "rewritten", null, null, facts);
  }

  /** The same, in the receiver's ledger. */
  LedgerLine rewrittenInTarget(List<String> facts) {
    return line(target, source, "rewritten", null, null, facts);
  }

  /** Why a consent ended is the person's; the receiver's ledger says only that it did. */
  LedgerLine withdrawnFromTarget() {
    return line(target, source, "withdrawn", "consent-withdrawn", null, List.of());
  }

  private LedgerLine line(
      End own,
      @Nullable End other,
      String outcome,
      @Nullable String reason,
      @Nullable Permit permit,
      List<String> facts) {
    boolean passes = permit != null && own.equals(source); // said once, where it was asked
    return new LedgerLine(
        own.room(),
        id,
        passage.code(),
        outcome,
        reason,
        other == null ? null : other.told(),
        permit == null ? null : permit.ground().name().toLowerCase(Locale.ROOT),
        facts,
        own.type(),
        own.resource(),
        passes ? asked : null);
  }
}
