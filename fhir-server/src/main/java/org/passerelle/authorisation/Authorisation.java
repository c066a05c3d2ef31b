package org.passerelle.authorisation;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What lets a partner into the circle's room: a training, refreshed every year, and a signed
 * undertaking., r.1, s.8 and r.2, s.1-2. Whole days, in the custodian's zone. Pure.
 *
 * @param trained day of the training that counts; null for never
 * @param undertaking day on which the undertaking was signed; null for never, or ended since
 */
public record Authorisation(@Nullable LocalDate trained, @Nullable LocalDate undertaking) {

  /** Of whom nothing is recorded. */
  public static final Authorisation NONE = new Authorisation(null, null);

  /** How many days after the day of a training are still authorised: on the next one it stops. */
  private static final int DAYS = 365;

  /** The same, after a training on this day. */
  public Authorisation trainedOn(LocalDate day) {
    return new Authorisation(day, undertaking);
  }

  /** The same, with an undertaking signed on this day. */
  public Authorisation signedOn(LocalDate day) {
    return new Authorisation(trained, day);
  }

  /** The same, without the undertaking: the training stays what it was. */
  public Authorisation ended() {
    return new Authorisation(trained, null);
  }

  /** The last day on which the training counts; empty where there was none. */
  public Optional<LocalDate> until() {
    return Optional.ofNullable(trained).map(day -> day.plusDays(DAYS));
  }

  /** Whether it holds on this day. */
  public boolean holdsOn(LocalDate day) {
    return on(day) == State.AUTHORISED;
  }

  /** How it stands on this day. What is still to come counts for nothing. */
  public State on(LocalDate day) {
    if (trained == null || trained.isAfter(day)) {
      return State.UNTRAINED;
    }
    if (undertaking == null || undertaking.isAfter(day)) {
      return State.UNSIGNED;
    }
    return until().filter(last -> !last.isBefore(day)).isPresent()
        ? State.AUTHORISED
        : State.LAPSED;
  }

  /**
   * How an authorisation stands. Only the first lets anything be read; a lapse leaves the alert.
   */
  public enum State {
    AUTHORISED,
    /** There was no training yet. */
    UNTRAINED,
    /** Trained and signed, and the training is too long ago. When it was signed changes nothing. */
    LAPSED,
    /** No undertaking is signed, or it was ended. */
    UNSIGNED
  }
}
