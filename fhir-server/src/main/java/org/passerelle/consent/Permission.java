package org.passerelle.consent;

import java.util.Optional;

/**
 * A yes: a Consent that permits, or an exception within one that refuses, which permits no more
 * than what that one refuses.
 *
 * @param consentId id of the Consent
 * @param active whether its status is active
 * @param rule what it says
 * @param refusal what it is an exception to; empty when it stands by itself
 */
public record Permission(String consentId, boolean active, Rule rule, Optional<Rule> refusal) {

  /** When it holds. */
  Term term() {
    return rule.term();
  }

  /**
   * What it lacks for what is asked, the furthest lack first, so that {@code expired} means that
   * only the end is lacking. Empty when it permits.
   */
  public Optional<DenialReason> lacks(ConsentQuestion question) {
    if (!(refusal.isPresent() ? rule.namesItself(question) : rule.names(question))) {
      return Optional.of(DenialReason.OTHER_RECEIVER);
    }
    if (!serves(question) || !isBasis(question)) {
      return Optional.of(DenialReason.OTHER_PURPOSE);
    }
    if (!active) {
      return Optional.of(DenialReason.INACTIVE);
    }
    if (term().contains(question.at())) {
      return Optional.empty();
    }
    return Optional.of(term().isAfter(question.at()) ? DenialReason.NOT_YET : DenialReason.EXPIRED);
  }

  private boolean serves(ConsentQuestion question) {
    return rule.serves(question)
        && refusal.stream().allMatch(of -> of.surelyDenies(question) && !rule.undoes(of, question));
  }

  private boolean isBasis(ConsentQuestion question) {
    return question.basis().filter(basis -> !basis.equals(consentId)).isEmpty();
  }
}
