package org.passerelle.profiles;

/** Types of {@code Task.input} and {@code Task.output}. Design section 4. */
public enum TaskPart implements OurCode {
  /** Input: written for the receiver; the only free text that crosses by itself. */
  MESSAGE,
  /** Output: what came of the referral, a {@link ReferralOutcome}. */
  OUTCOME,
  /** Output: the receiver's own note; never crosses. */
  INTERNAL_NOTE,
  /** Output: another resource, proposed with a decline. */
  ALTERNATIVE;

  @Override
  public String system() {
    return Canonicals.TASK_PART;
  }
}
