package org.passerelle.token;

import org.passerelle.policy.Principal;
import org.passerelle.scope.Level;

/**
 * A client to add.
 *
 * @param id its client id, not in use yet
 * @param room the room that its tokens open
 * @param role in which role it asks there
 * @param purpose what it asks for
 * @param scopes the most that its tokens may be granted: SMART scopes, apart by one space
 * @param proof how it proves who it is
 */
public record NewClient(
    String id, String room, Principal role, Purpose purpose, String scopes, Proof proof) {

  /** A client that proves itself with a private key. */
  public static NewClient withKeys(String id, String room, Principal role, String jwks) {
    return proven(id, room, role, Proof.keys(jwks));
  }

  /** A client with a secret, already encoded. */
  public static NewClient withSecret(String id, String room, Principal role, String encoded) {
    return proven(id, room, role, Proof.secret(encoded));
  }

  /** A client that proves itself in this way, granted whatever its role's policy permits. */
  public static NewClient proven(String id, String room, Principal role, Proof proof) {
    return new NewClient(id, room, role, Purpose.usual(role), Level.of(role).everything(), proof);
  }

  /** The same, for this purpose. */
  public NewClient asking(Purpose other) {
    return new NewClient(id, room, role, other, scopes, proof);
  }

  /** The same, granted no more than these scopes. */
  public NewClient within(String most) {
    return new NewClient(id, room, role, purpose, most, proof);
  }
}
