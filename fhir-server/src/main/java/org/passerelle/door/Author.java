package org.passerelle.door;

import org.passerelle.policy.Principal;

/**
 * Who tells, or writes, of a danger.
 *
 * @param client id of the client
 * @param role code of its role
 */
public record Author(String client, String role) {

  /** Whether it is a partner who is not authorised now. */
  boolean lapsed() {
    return Principal.LAPSED_PARTNER.code().equals(role);
  }
}
