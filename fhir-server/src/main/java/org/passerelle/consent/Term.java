package org.passerelle.consent;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A stretch of time.
 *
 * @param from its first moment; {@link Instant#MIN} when it has no beginning
 * @param until the first moment after it; {@link Instant#MAX} when it has no end
 */
public record Term(Instant from, Instant until) {

  /** No beginning and no end. */
  public static final Term ALWAYS = new Term(Instant.MIN, Instant.MAX);

  /** An empty or reversed stretch is no term. */
  public Term {
    if (!from.isBefore(until)) {
      throw new IllegalArgumentException("a term begins before it ends");
    }
  }

  /** Whether the moment lies within. */
  public boolean contains(Instant at) {
    return !isAfter(at) && at.isBefore(until);
  }

  /** Whether it begins after the moment. */
  public boolean isAfter(Instant at) {
    return from.isAfter(at);
  }

  /** What it has in common with another; empty when that is nothing. */
  Optional<Term> within(Term other) {
    Instant begins = from.isAfter(other.from) ? from : other.from;
    Instant ends = until.isBefore(other.until) ? until : other.until;
    return begins.isBefore(ends) ? Optional.of(new Term(begins, ends)) : Optional.empty();
  }

  /** What is left of it outside another: before it, after it, both or neither. */
  Stream<Term> without(Term other) {
    return Stream.of(
            new Instant[] {Instant.MIN, other.from}, new Instant[] {other.until, Instant.MAX})
        .filter(side -> side[0].isBefore(side[1]))
        .flatMap(side -> within(new Term(side[0], side[1])).stream());
  }

  /** The first moment after it, if it ends at all. */
  public Optional<Instant> end() {
    return until.equals(Instant.MAX) ? Optional.empty() : Optional.of(until);
  }
}
