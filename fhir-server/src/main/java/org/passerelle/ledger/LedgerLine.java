package org.passerelle.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of one room's ledger. It names no clinical value and no resource of another room.
 *
 * @param room whose ledger
 * @param disclosureId the same in both rooms
 * @param passage code of the passage
 * @param outcome {@code crossed}, {@code said} of a clinic's concern, {@code denied}, {@code
 *     withdrawn}, or {@code rewritten} when another referral's share of a copy left
 * @param reason code of a refusal or of a withdrawal
 * @param otherRoom the other end; null for a refusal, which is known only where it was made
 * @param ground code of what the permit rests on
 * @param facts names of what crossed, not the values
 * @param targetType type of the resource of this room that it is about
 * @param targetId its id in this room
 * @param asked who asked for it; null where nobody did by themselves
 */
public record LedgerLine(
    String room,
    String disclosureId,
    String passage,
    String outcome,
    @Nullable String reason,
    @Nullable String otherRoom,
    @Nullable String ground,
    List<String> facts,
    String targetType,
    String targetId,
    @Nullable Asked asked) {

  /**
   * A person of this room asked.
   *
   * @param patient id of their Patient
   * @param consent id of the Consent that says so
   */
  public record Asked(String patient, String consent) {}

  /** A line of what nobody asked for by themselves. */
  public LedgerLine(
      String room,
      String disclosureId,
      String passage,
      String outcome,
      @Nullable String reason,
      @Nullable String otherRoom,
      @Nullable String ground,
      List<String> facts,
      String targetType,
      String targetId) {
    this(
        room,
        disclosureId,
        passage,
        outcome,
        reason,
        otherRoom,
        ground,
        facts,
        targetType,
        targetId,
        null);
  }
}
