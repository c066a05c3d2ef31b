package org.passerelle.profiles;

import static org.passerelle.profiles.ReasonUse.CANCEL;
import static org.passerelle.profiles.ReasonUse.DECLINE;
import static org.passerelle.profiles.ReasonUse.FAIL;
import static org.passerelle.profiles.ReasonUse.HOLD;

import java.util.Set;

/** {@code Task.statusReason}: why declined, held, cancelled or failed. Design section 5. */
public enum StatusReason implements OurCode {
  FULL(DECLINE),
  OUT_OF_AREA(DECLINE),
  NOT_ELIGIBLE(DECLINE),
  WRONG_NEED(DECLINE),
  CANNOT_REACH(DECLINE, FAIL),
  LANGUAGE(DECLINE),
  SAFETY(DECLINE),
  AWAITING_CONSENT(HOLD),
  AWAITING_INFORMATION(HOLD),
  WAIT_LISTED(HOLD),
  REQUESTER_CANCELLED(CANCEL),
  CONSENT_WITHDRAWN(CANCEL),
  PERSON_SAID_STOP(CANCEL),
  PERSON_DECLINED(CANCEL),
  DUPLICATE(CANCEL),
  ENTERED_BY_MISTAKE(CANCEL),
  NO_ANSWER(FAIL),
  SERVICE_ENDED(FAIL),
  COULD_NOT_DELIVER(FAIL),
  CONTACT_LOST(FAIL),
  /** The text of the reason then says why. */
  OTHER(DECLINE, HOLD, CANCEL, FAIL);

  private final Set<ReasonUse> uses;

  StatusReason(ReasonUse... uses) {
    this.uses = Set.of(uses);
  }

  /** May this reason be given for such a move? */
  public boolean isFor(ReasonUse use) {
    return uses.contains(use);
  }

  @Override
  public String system() {
    return Canonicals.STATUS_REASON;
  }
}
