package org.passerelle.consent;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A Consent that permits or denies, understood in every part.
 *
 * @param consentId id of the Consent
 * @param type what it says
 * @param active whether its status is active
 * @param term when it holds
 * @param actors whom it names; a permit that names no one permits no one, a denial denies everyone
 * @param purposes what for
 * @param discloses whether its actions, if any, include access, use or disclosure
 * @param data what it is limited to; nothing, when empty
 */
public record Directive(
    String consentId,
    Type type,
    boolean active,
    Term term,
    List<Actor> actors,
    Purposes purposes,
    boolean discloses,
    List<DataReference> data)
    implements Reading {

  /** Yes or no. */
  public enum Type {
    /** The person agrees. */
    PERMIT,
    /** The person refuses. */
    DENY
  }

  /** Keeps its own copies. */
  public Directive {
    actors = List.copyOf(actors);
    data = List.copyOf(data);
  }

  /** A denial stops whom it names or may name, for what it may be about, whatever the action. */
  @Override
  public Optional<Term> stops(ConsentQuestion question) {
    boolean touches =
        type == Type.DENY
            && active
            && (actors.isEmpty() || actors.stream().anyMatch(a -> mayName(a, question)))
            && purposes.deny()
            && (data.isEmpty() || data.stream().anyMatch(d -> d.denies(question.about())));
    return touches ? Optional.of(term) : Optional.empty();
  }

  /**
   * What a permit lacks for what is asked, the furthest lack first, so that {@code expired} means
   * that only the end is lacking. Empty when it permits.
   */
  public Optional<DenialReason> lacks(ConsentQuestion question) {
    if (actors.stream().noneMatch(a -> names(a, question))) {
      return Optional.of(DenialReason.OTHER_RECEIVER);
    }
    if (!discloses || !servesItsPurpose(question) || !covers(question) || !isBasis(question)) {
      return Optional.of(DenialReason.OTHER_PURPOSE);
    }
    if (type != Type.PERMIT || !active) {
      return Optional.of(DenialReason.INACTIVE);
    }
    if (term.contains(question.at())) {
      return Optional.empty();
    }
    return Optional.of(term.isAfter(question.at()) ? DenialReason.NOT_YET : DenialReason.EXPIRED);
  }

  private boolean isBasis(ConsentQuestion question) {
    return question.basis().filter(basis -> !basis.equals(consentId)).isEmpty();
  }

  /** Never "share all": a permit without data covers a referral, and no item. */
  private boolean covers(ConsentQuestion question) {
    return question
        .item()
        .map(item -> data.stream().anyMatch(d -> d.permits(Set.of(item))))
        .orElseGet(
            () -> data.isEmpty() || data.stream().anyMatch(d -> d.permits(question.about())));
  }

  private boolean servesItsPurpose(ConsentQuestion question) {
    return question.item().isPresent() ? purposes.permitShare() : purposes.permitReferral();
  }

  /** An item goes to somebody: whoever is of the receiver's kind was not meant. */
  private static boolean names(Actor actor, ConsentQuestion question) {
    return actor.names(question.receiver()) == Naming.RECEIVER
        && (question.item().isEmpty() || actor.isRoom(question.receiver().room()));
  }

  private static boolean mayName(Actor actor, ConsentQuestion question) {
    return actor.mayMean(question.receiver());
  }
}
