package org.passerelle.consent;

import java.util.Collection;
import java.util.List;

/**
 * One provision of a Consent, understood in every part; whether it is a yes or a no is not its own
 * to say.
 *
 * @param term when it holds
 * @param actors whom it names; a permit that names no one permits no one, a denial denies everyone
 * @param purposes what for
 * @param actions what may be done; not looked at in a denial
 * @param matter what it is about
 */
public record Rule(
    Term term, List<Actor> actors, Purposes purposes, Actions actions, Matter matter) {

  /** Keeps its own copy. */
  public Rule {
    actors = List.copyOf(actors);
  }

  /** As a denial: of whom it names or may name, for what it may be about, whatever the action. */
  boolean denies(ConsentQuestion question) {
    return (actors.isEmpty() || actors.stream().anyMatch(a -> a.mayMean(question.receiver())))
        && purposes.deny()
        && matter.denies(question);
  }

  /** As a permit: an item goes to somebody, so whoever is of the receiver's kind was not meant. */
  boolean names(ConsentQuestion question) {
    return actors.stream()
        .anyMatch(
            actor ->
                actor.names(question.receiver()) == Naming.RECEIVER
                    && (question.item().isEmpty() || actor.isRoom(question.receiver().room())));
  }

  /** As a permit: whether it is for what is asked. */
  boolean serves(ConsentQuestion question) {
    return actions.disclose() && isFor(question) && matter.permits(question);
  }

  /** As an exception to a refusal: it names the receiver itself, not its kind. */
  boolean namesItself(ConsentQuestion question) {
    return names(question) && actors.stream().anyMatch(a -> a.isItself(question.receiver()));
  }

  /**
   * As a refusal with exceptions: whether what is asked surely is what it refuses. With a label it
   * is not, whatever the level, as what crosses may bear none.
   */
  boolean surelyDenies(ConsentQuestion question) {
    return (actors.isEmpty() || names(question))
        && actions.disclose()
        && isFor(question)
        && matter.labels().codes().isEmpty()
        && matter.includes(question);
  }

  /** Whether as an exception it leaves nothing of what a refusal refuses of what is asked. */
  boolean lifts(Rule refusal, ConsentQuestion question) {
    return namesItself(question)
        && serves(question)
        && !undoes(refusal, question)
        && purposes.nameAllOf(refusal.purposes)
        && actions.nameAllOf(refusal.actions)
        && matter.namesAllOf(refusal.matter);
  }

  /**
   * Whether as an exception it takes all back that is refused to this receiver, whom the refusal
   * names itself, however either spells it: then nobody can tell which of the two was meant.
   */
  boolean undoes(Rule refusal, ConsentQuestion question) {
    return !refusal.actors.isEmpty()
        && refusal.actors.stream().allMatch(a -> a.isItself(question.receiver()))
        && takesMatterOf(refusal);
  }

  /** Whether as an exception, to whomever, it is limited to no less than its refusal is. */
  boolean takesMatterOf(Rule refusal) {
    return term.equals(refusal.term)
        && (purposes.codes().isEmpty() || isAlike(purposes.codes(), refusal.purposes.codes()))
        && (actions.codes().isEmpty() || isAlike(actions.codes(), refusal.actions.codes()))
        && matter.takesAllOf(refusal.matter);
  }

  /** Of words that limit the one: whether the other has some, and each is among them. */
  static boolean isAlike(Collection<?> words, Collection<?> others) {
    return !others.isEmpty() && words.containsAll(others);
  }

  private boolean isFor(ConsentQuestion question) {
    return question.item().isPresent() ? purposes.permitShare() : purposes.permitReferral();
  }
}
