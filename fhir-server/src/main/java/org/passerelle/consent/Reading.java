package org.passerelle.consent;

import java.util.Optional;

/** One Consent, as we understand it. Made by {@link ConsentReader}. */
public sealed interface Reading permits Directive, Silent, Unread {

  /** Id of the Consent; empty when it has none. */
  String consentId();

  /** When it stops what is asked, the clock aside; empty when it never does. */
  Optional<Term> stops(ConsentQuestion question);
}
