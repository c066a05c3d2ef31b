package org.passerelle.consent;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The only key to the door. A class, not a record, so that nothing outside this package can make
 * one. Immutable; it answers one question only, and stops at {@link #until()}.
 */
public final class Permit implements Decision {

  private final Ground ground;
  private final List<String> consentIds;
  private final Optional<Instant> until;
  private final ConsentQuestion question;

  Permit(
      Ground ground, List<String> consentIds, Optional<Instant> until, ConsentQuestion question) {
    this.ground = ground;
    this.consentIds = List.copyOf(consentIds);
    this.until = until;
    this.question = question;
  }

  /** What it rests on. */
  public Ground ground() {
    return ground;
  }

  /** Ids of the Consents that it rests on, sorted; never empty when the ground is consent. */
  public List<String> consentIds() {
    return consentIds;
  }

  /**
   * When it ends by the clock, itself excluded: for a period that ends on a day, the start of the
   * next day in the custodian's zone. Empty when nothing known today ends it. A withdrawal ends it
   * sooner.
   */
  public Optional<Instant> until() {
    return until;
  }

  /** The same, over by then if it was not over before: narrower, never wider. */
  public Permit endingBy(Instant end) {
    return until.filter(known -> !known.isAfter(end)).isPresent()
        ? this
        : new Permit(ground, consentIds, Optional.of(end), question);
  }

  /** What was asked: receiver, subject and moment. */
  public ConsentQuestion question() {
    return question;
  }

  @Override
  public <T> T fold(Function<Permit, T> onPermit, Function<Deny, T> onDeny) {
    return onPermit.apply(this);
  }

  @Override
  public String toString() {
    return "Permit[" + ground + ", " + consentIds + ", until " + until + "]";
  }
}
