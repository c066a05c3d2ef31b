package org.passerelle.consent;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
            .filter(r -> r.stops(question).stream().anyMatch(t -> t.contains(question.at())))
            .toList();
    if (stopping.stream().anyMatch(Unread.class::isInstance)) {
      return new Deny(DenialReason.UNREAD, ids(stopping.stream().filter(Unread.class::isInstance)));
    }
    if (!stopping.isEmpty()) {
      return new Deny(DenialReason.DENIED, ids(stopping.stream()));
    }
    return permitOrNearMiss(readings, question);
  }

  private static Decision permitOrNearMiss(List<Reading> readings, ConsentQuestion question) {
    List<Permission> permissions =
        readings.stream().flatMap(r -> r.permissions().stream()).toList();
    List<Permission> applying =
        permissions.stream().filter(p -> p.lacks(question).isEmpty()).toList();
    if (applying.isEmpty()) {
      return nearMiss(permissions, question);
    }
    return new Permit(
        Ground.CONSENT,
        sorted(applying.stream().map(Permission::consentId)),
        until(applying, readings, question),
        question);
  }

  private static Deny nearMiss(List<Permission> permissions, ConsentQuestion question) {
    DenialReason closest =
        permissions.stream()
            .flatMap(permission -> permission.lacks(question).stream())
            .min(Comparator.naturalOrder())
            .orElse(DenialReason.MISSING);
    return new Deny(
        closest,
        sorted(
            permissions.stream()
                .filter(p -> p.lacks(question).filter(closest::equals).isPresent())
                .map(Permission::consentId)));
  }

  /** The latest end of the applying permits, or the start of the first stop to come before it. */
  private static Optional<Instant> until(
      List<Permission> applying, List<Reading> readings, ConsentQuestion question) {
    Instant end =
        applying.stream()
            .map(permission -> permission.term().until())
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

  private static List<String> ids(Stream<Reading> readings) {
    return sorted(readings.map(Reading::consentId));
  }

  private static List<String> sorted(Stream<String> ids) {
    return ids.filter(id -> !id.isEmpty()).distinct().sorted().toList();
  }
}
