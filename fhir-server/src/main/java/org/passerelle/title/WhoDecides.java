package org.passerelle.title;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Consent;
import org.passerelle.consent.ConsentDecider;
import org.passerelle.consent.ConsentQuestion;
import org.passerelle.consent.Decision;
import org.passerelle.consent.DenialReason;
import org.passerelle.consent.Deny;
import org.passerelle.consent.Permit;

/**
 * Decides on a person's Consents as {@link ConsentDecider} does, with an eye to whose word each is:
 * what somebody permits who may not decide permits nothing; what they refuse is recorded as theirs,
 * and gives way to the person's own word alone. Titles end by the clock, and so does what rests on
 * them. Thread-safe. Decision 0020.
 */
public final class WhoDecides {

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
    List<Consent> counted = muted(all, consent -> !entitled.counts(consent, at));
    return decider
        .decide(counted, question)
        .fold(
            permit -> permit,
            deny ->
                switch (deny.reason()) {
                  case UNREAD -> deny;
                  case DENIED -> despite(deny, counted, entitled, question);
                  default -> told(deny, all, question);
                });
  }

  /** Somebody without a title may have refused: theirs to say, and the person's to overrule. */
  private Decision despite(
      Deny deny, List<Consent> counted, Entitled entitled, ConsentQuestion question) {
    Instant at = question.at();
    List<Consent> others = counted.stream().filter(c -> !entitled.isObjection(c, at)).toList();
    Decision persons =
        decider.decide(muted(others, consent -> !entitled.isOwnWord(consent, at)), question);
    return persons.fold(
        permit -> permit,
        without ->
            without.reason() == DenialReason.DENIED || without.reason() == DenialReason.UNREAD
                ? deny
                : new Deny(
                    DenialReason.OBJECTED,
                    deny.consentIds(),
                    first(deny.permittedFrom(), without.permittedFrom())));
  }

  /** Where all fits but who agreed, that is what is left to ask for. */
  private Deny told(Deny deny, List<Consent> all, ConsentQuestion question) {
    return decider
        .decide(all, question)
        .fold(
            permit -> new Deny(DenialReason.NO_TITLE, permit.consentIds(), deny.permittedFrom()),
            still -> new Deny(still.reason(), still.consentIds(), deny.permittedFrom()));
  }

  private static List<Consent> muted(List<Consent> all, Predicate<Consent> which) {
    return all.stream().map(each -> which.test(each) ? Muted.of(each) : each).toList();
  }

  private static List<Instant> after(Instant at, Entitled entitled) {
    return entitled.turns().stream().filter(turn -> turn.isAfter(at)).toList();
  }

  private static Optional<Instant> first(Optional<Instant> one, Optional<Instant> other) {
    return Stream.of(one, other).flatMap(Optional::stream).min(Instant::compareTo);
  }
}
