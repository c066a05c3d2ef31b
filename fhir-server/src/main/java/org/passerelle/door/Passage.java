package org.passerelle.door;

import java.util.Locale;
import java.util.Optional;
import org.passerelle.room.RoomKind;

/** The passages that exist; what is not here is {@code no-such-passage}. Design section 4. */
public enum Passage {
  /** A referral to an organization: the minimum until accepted, then name and contact. */
  REFER_OUT,
  /** A referral to the partners' circle, in the same two stages. */
  REFER_TO_CIRCLE,
  /** An organization or the circle asks a clinic to see someone; the same loop, reversed. */
  LINK_IN,
  /** The receiver's answer, to the requester. */
  REPORT_BACK,
  /** The requester's later changes of what already crossed. */
  REQUESTERS_CHANGE,
  /** One item that the person asks to have shown to somebody. */
  SHARE,
  /** What was shown to somebody is taken back. */
  UNSHARE,
  /** A danger that a partner tells of: risk, and how to reach the person. */
  EMERGENCY,
  /** A contact's answer to that. */
  ACKNOWLEDGE,
  /** A clinic says that it fears for one of its persons, whoever hears. */
  CONCERN,
  /** A circle hears that. */
  CONCERN_HEARD,
  /** Copies removed because the ground is gone. */
  WITHDRAW;

  /**
   * The passage by which a referral goes from one kind of room to another; empty: there is none.
   */
  public static Optional<Passage> between(RoomKind from, RoomKind to) {
    return switch (to) {
      case ORGANIZATION -> only(from == RoomKind.CLINIC || from == RoomKind.CIRCLE, REFER_OUT);
      case CIRCLE -> only(from == RoomKind.CLINIC, REFER_TO_CIRCLE);
      case CLINIC -> only(from == RoomKind.ORGANIZATION || from == RoomKind.CIRCLE, LINK_IN);
      default -> Optional.empty();
    };
  }

  private static Optional<Passage> only(boolean exists, Passage passage) {
    return exists ? Optional.of(passage) : Optional.empty();
  }

  /**
   * Whether it comes to the room that began it: an answer does, and so does what a circle hears,
   * whose line is of the circle alone.
   */
  public boolean answers() {
    return this == REPORT_BACK || this == ACKNOWLEDGE || this == CONCERN_HEARD;
  }

  /** The word for it in the ledger. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The passage of this code. */
  public static Passage of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
