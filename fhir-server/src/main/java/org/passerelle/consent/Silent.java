package org.passerelle.consent;

import java.util.List;

/**
 * A Consent that neither permits nor denies a referral: for research, an advance directive, or
 * evidence without a provision.
 *
 * @param consentId id of the Consent
 */
public record Silent(String consentId) implements Reading {

  @Override
  public List<Term> stops(ConsentQuestion question) {
    return List.of();
  }

  @Override
  public List<Permission> permissions() {
    return List.of();
  }
}
