package org.passerelle.profiles;

/** What came of a referral: value of the Task.output of type outcome. Design section 5. */
public enum ReferralOutcome implements OurCode {
  CONTACTED,
  ATTENDED,
  ENROLLED,
  WAIT_LISTED,
  NEED_MET,
  PARTLY_MET,
  NOT_MET,
  ADVICE_GIVEN;

  @Override
  public String system() {
    return Canonicals.REFERRAL_OUTCOME;
  }
}
