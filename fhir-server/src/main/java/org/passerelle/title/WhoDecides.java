package org.passerelle.title;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Consent;
import org.passerelle.consent.ConsentDecider;
import org.passerelle.consent.ConsentQuestion;
import org.passerelle.consent.ConsentReader;
import org.passerelle.consent.Decision;
import org.passerelle.consent.DenialReason;
import org.passerelle.consent.Deny;
import org.passerelle.consent.Permit;
import org.passerelle.consent.Unread;

/**
 * Decides on a person's Consents as {@link ConsentDecider} does, with an eye to whose word each is:
 * what somebody permits who may not decide permits nothing; what they refuse is recorded as theirs,
 * and gives way to the person's own later word alone. Titles end by the clock, and so does what
 * rests on them. Thread-safe. Decision 0020.
 */
public final class WhoDecides {

  private final ConsentReader reader = new ConsentReader();
  private final ConsentDecider decider = new ConsentDecider();

  /** Decides on every Consent of that Patient in that room. */
  public Decision decide(List<Consent> all, Entitled entitled, ConsentQuestion question) {
    return decideNow(all, entitled, question)
        .fold(
            permit -> lasting(permit, all, entitled, question),
            deny -> turning(deny, all, entitled, question));
  }

  /** It ends at the first moment at which nobody who agreed may decide any more. */
  private Permit lasting(
      Permit permit, List<Consent> all, Entitled entitled, ConsentQuestion question) {
    Permit lasting = permit;
    for (Instant turn : after(question.at(), entitled)) {
      if (lasting.until().filter(end -> !turn.isBefore(end)).isPresent()) {
        return lasting;
      }
      Optional<Instant> end =
          decideNow(all, entitled, question.asked(turn))
              .fold(Permit::until, deny -> Optional.of(turn));
      lasting = end.map(lasting::endingBy).orElse(lasting);
    }
    return lasting;
  }

  /** It turns at the first moment at which somebody who agreed may decide, and all else permits. */
  private Deny turning(Deny deny, List<Consent> all, Entitled entitled, ConsentQuestion question) {
    Optional<Instant> found = deny.permittedFrom();
    for (Instant turn : after(question.at(), entitled)) {
      if (found.filter(from -> from.isBefore(turn)).isPresent()) {
        break;
      }
      found =
          decideNow(all, entitled, question.asked(turn))
              .fold(permit -> Optional.of(turn), Deny::permittedFrom);
    }
    return new Deny(deny.reason(), deny.consentIds(), found);
  }

  private Decision decideNow(List<Consent> all, Entitled entitled, ConsentQuestion question) {
    Instant at = question.at();
    // what cannot be read permits nothing and stops as it is: a copy might be read
    List<Consent> counted =
        muted(
            all,
            consent ->
                !entitled.counts(consent, at)
                    && !(reader.read(consent, question.zone()) instanceof Unread));
    return decider
        .decide(counted, question)
        .fold(
            permit -> permit,
            deny -> despite(deny, all, new Objections(counted, entitled, question), question));
  }

  /** Somebody without a title may have refused: theirs to say, and the person's to overrule. */
  private Decision despite(
      Deny deny, List<Consent> all, Objections objections, ConsentQuestion question) {
    List<Decision> own = objections.overruled();
    Stream<Instant> turns =
        own.stream()
            .flatMap(
                each ->
                    each.fold(permit -> Optional.<Instant>empty(), Deny::permittedFrom).stream());
    Optional<Instant> from =
        Stream.concat(deny.permittedFrom().stream(), turns).min(Comparator.naturalOrder());
    return switch (deny.reason()) {
      case UNREAD -> new Deny(deny.reason(), deny.consentIds(), from);
      case DENIED ->
          longest(own)
              .<Decision>map(permit -> permit)
              .orElseGet(
                  () ->
                      new Deny(
                          objections.aloneStop() ? DenialReason.OBJECTED : DenialReason.DENIED,
                          deny.consentIds(),
                          from));
      default -> told(deny, from, all, question);
    };
  }

  private static Optional<Permit> longest(List<Decision> own) {
    return own.stream()
        .flatMap(each -> each.fold(Optional::of, deny -> Optional.<Permit>empty()).stream())
        .max(Comparator.comparing(permit -> permit.until().orElse(Instant.MAX)));
  }

  /** Where all fits but who agreed, that is what is left to ask for. */
  private Deny told(
      Deny deny, Optional<Instant> from, List<Consent> all, ConsentQuestion question) {
    return decider
        .decide(all, question)
        .fold(
            permit -> new Deny(DenialReason.NO_TITLE, permit.consentIds(), from),
            still -> new Deny(still.reason(), still.consentIds(), from));
  }

  private static List<Consent> muted(List<Consent> all, Predicate<Consent> which) {
    return all.stream().map(each -> which.test(each) ? Muted.of(each) : each).toList();
  }

  private static List<Instant> after(Instant at, Entitled entitled) {
    return entitled.turns().stream().filter(turn -> turn.isAfter(at)).toList();
  }
}
