package org.passerelle.consent;

import java.util.List;

/**
 * A Consent with something in it that we do not understand. While active and within its term it
 * stops everything, whoever it names: what is not understood may be a refusal.
 *
 * @param consentId id of the Consent; empty when it has none
 * @param active whether its status is active, or cannot be read
 * @param term its period; always, when that cannot be read
 * @param cause what was not understood
 */
public record Unread(String consentId, boolean active, Term term, UnreadCause cause)
    implements Reading {

  @Override
  public List<Term> stops(ConsentQuestion question) {
    return active ? List.of(term) : List.of();
  }

  @Override
  public List<Permission> permissions() {
    return List.of();
  }
}
