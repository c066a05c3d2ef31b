package org.passerelle.consent;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Consent;

/**
 * Decides whether a referral may be known to a receiver, from all the Consents of the person in the
 * room. What is not understood denies; a denial wins over any permit; without a permit, the closest
 * near miss is told. The order of the Consents does not matter. Thread-safe. Design section 4.
 */
public final class ConsentDecider {

  private final ConsentReader reader = new ConsentReader();

  /** Decides on every Consent of that Patient in that room, linked to the referral or not. */
  public Decision decide(List<Consent> all, ConsentQuestion question) {
    List<Reading> readings = all.stream().map(c -> reader.read(c, question.zone())).toList();
    return decideOn(readings, question)
        .fold(
            permit -> permit,
            deny ->
                new Deny(deny.reason(), deny.consentIds(), Turning.toPermit(readings, question)));
  }

  /** The answer at the question's own moment, without a look ahead. */
  static Decision decideOn(List<Reading> readings, ConsentQuestion question) {
    List<Reading> stopping =
        readings.stream()
            .filter(r -> r.stops(question).filter(t -> t.contains(question.at())).isPresent())
            .toList();
    if (stopping.stream().anyMatch(Unread.class::isInstance)) {
      return new Deny(DenialReason.UNREAD, ids(stopping, Unread.class::isInstance));
    }
    if (!stopping.isEmpty()) {
      return new Deny(DenialReason.DENIED, ids(stopping, r -> true));
    }
    return permitOrNearMiss(readings, question);
  }

  private static Decision permitOrNearMiss(List<Reading> readings, ConsentQuestion question) {
    List<Directive> permits =
        readings.stream()
            .filter(Directive.class::isInstance)
            .map(Directive.class::cast)
            .filter(directive -> directive.type() == Directive.Type.PERMIT)
            .toList();
    List<Directive> applying = permits.stream().filter(p -> p.lacks(question).isEmpty()).toList();
    if (applying.isEmpty()) {
      return nearMiss(permits, question);
    }
    return new Permit(
        Ground.CONSENT, ids(applying, p -> true), until(applying, readings, question), question);
  }

  private static Deny nearMiss(List<Directive> permits, ConsentQuestion question) {
    DenialReason closest =
        permits.stream()
            .flatMap(permit -> permit.lacks(question).stream())
            .min(Comparator.naturalOrder())
            .orElse(DenialReason.MISSING);
    return new Deny(
        closest, ids(permits, p -> p.lacks(question).filter(closest::equals).isPresent()));
  }

  /** The latest end of the applying permits, or the start of the first stop to come before it. */
  private static Optional<Instant> until(
      List<Directive> applying, List<Reading> readings, ConsentQuestion question) {
    Instant end =
        applying.stream()
            .map(permit -> permit.term().until())
            .max(Comparator.naturalOrder())
            .orElse(question.at());
    Stream<Instant> stops =
        readings.stream()
            .flatMap(reading -> reading.stops(question).stream())
            .filter(term -> term.isAfter(question.at()))
            .map(Term::from);
    Instant first = Stream.concat(Stream.of(end), stops).min(Comparator.naturalOrder()).orElse(end);
    return new Term(question.at(), first).end();
  }

  private static <R extends Reading> List<String> ids(
      List<R> readings, Predicate<? super R> concerned) {
    return readings.stream()
        .filter(concerned)
        .map(Reading::consentId)
        .filter(id -> !id.isEmpty())
        .distinct()
        .sorted()
        .toList();
  }
}
