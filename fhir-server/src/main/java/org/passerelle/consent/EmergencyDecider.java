package org.passerelle.consent;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Decides on the ground "emergency": the person's agreement is not asked, and a refusal of theirs
 * does not stand against it. Pure. Design section 4, "emergency"; decision 0019.
 */
public final class EmergencyDecider {

  private final Duration lasts;

  /** Permits that last so long from the moment that is asked about. */
  public EmergencyDecider(Duration lasts) {
    this.lasts = lasts;
  }

  /** Lets this danger be told of, to this receiver; empty where the law does not. */
  public Optional<Permit> decide(Danger danger, ConsentQuestion question) {
    return danger.allows()
        ? Optional.of(permit(question, question.at().plus(lasts)))
        : Optional.empty();
  }

  /**
   * The same permit for the next contact, and for an answer; and what a clinic's word that it fears
   * for somebody rests on, for to say it is to state the ground (decision 0021). Empty once it is
   * over.
   *
   * @param until when the first permit ends, or what was said
   */
  public Optional<Permit> still(ConsentQuestion question, Instant until) {
    return question.at().isBefore(until) ? Optional.of(permit(question, until)) : Optional.empty();
  }

  private static Permit permit(ConsentQuestion question, Instant until) {
    return new Permit(Ground.EMERGENCY, List.of(), Optional.of(until), question);
  }
}
