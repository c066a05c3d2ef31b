package org.passerelle.profiles;

/** {@code Task.businessStatus}: where the work stands, finer than its status. */
public enum BusinessStatus implements OurCode {
  ACKNOWLEDGED,
  AWAITING_CONSENT,
  AWAITING_INFORMATION,
  WAIT_LISTED,
  CONTACTED,
  SCHEDULED,
  DID_NOT_MEET,
  FIRST_MEETING_DONE,
  /** Told only with {@link Canonicals#PERSON_AGREED}. */
  GOAL_SET,
  CANCEL_REQUESTED,
  OVERDUE,
  ADVICE_GIVEN;

  @Override
  public String system() {
    return Canonicals.BUSINESS_STATUS;
  }
}
