package org.passerelle.consent;

import java.util.List;

/** One Consent, as we understand it. Made by {@link ConsentReader}. */
public sealed interface Reading permits Directive, Silent, Unread {

  /** Id of the Consent; empty when it has none. */
  String consentId();

  /** When it stops what is asked, the clock aside; empty when it never does. */
  List<Term> stops(ConsentQuestion question);

  /** Each yes in it, whomever and whatever it is for. */
  List<Permission> permissions();
}
