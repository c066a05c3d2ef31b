package org.passerelle.consent;

import java.util.List;
import java.util.Optional;

/**
 * A Consent that permits or denies, understood in every part.
 *
 * @param consentId id of the Consent
 * @param type what its root provision says
 * @param active whether its status is active
 * @param rule the root provision
 * @param exceptions the provisions within it, which say the opposite, within its term
 */
public record Directive(
    String consentId, Type type, boolean active, Rule rule, List<Rule> exceptions)
    implements Reading {

  /** Yes or no. */
  public enum Type {
    /** The person agrees. */
    PERMIT,
    /** The person refuses. */
    DENY
  }

  /** Keeps its own copy. */
  public Directive {
    exceptions = List.copyOf(exceptions);
  }

  /**
   * A denial stops what it touches, save while an exception of its own lifts it; a permit's
   * exceptions are denials like any other.
   */
  @Override
  public List<Term> stops(ConsentQuestion question) {
    if (!active) {
      return List.of();
    }
    return type == Type.DENY
        ? refused(question)
        : exceptions.stream().filter(e -> e.denies(question)).map(Rule::term).toList();
  }

  private List<Term> refused(ConsentQuestion question) {
    List<Term> left = rule.denies(question) ? List.of(rule.term()) : List.of();
    for (Rule exception : exceptions) {
      if (exception.lifts(rule, question)) {
        left = left.stream().flatMap(term -> term.without(exception.term())).toList();
      }
    }
    return left;
  }

  @Override
  public List<Permission> permissions() {
    return type == Type.PERMIT
        ? List.of(new Permission(consentId, active, rule, Optional.empty()))
        : exceptions.stream()
            .map(exception -> new Permission(consentId, active, exception, Optional.of(rule)))
            .toList();
  }
}
