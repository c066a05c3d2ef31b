package org.passerelle.seal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the check of one room's lines found.
 *
 * @param room whose ledger
 * @param sealed how many lines its seals hold
 * @param until when the last line that was sealed was written; null when none is
 * @param unsealed how many lines wait for the sealer
 * @param head the hash at the end of the chain; to be kept elsewhere by whoever trusts nobody
 * @param found how many things do not match; none when all is as it was sealed
 * @param flaws the first thousand of them
 */
public record RoomCheck(
    String room,
    long sealed,
    @Nullable Instant until,
    long unsealed,
    String head,
    long found,
    List<Flaw> flaws) {

  /**
   * Something that is not as it was sealed.
   *
   * @param place number of the seal that shows it
   * @param what for a person to read
   */
  public record Flaw(long place, String what) {}

  /** Whether every sealed line is as it was. */
  public boolean whole() {
    return found == 0;
  }
}
