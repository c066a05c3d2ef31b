package org.passerelle.token;

import org.jspecify.annotations.Nullable;
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
 * @param jwks its public keys, a JWK Set; null for a client with a secret
 * @param secret its secret, encoded: the demo alone has such clients
 */
public record NewClient(
    String id,
    String room,
    Principal role,
    Purpose purpose,
    String scopes,
    @Nullable String jwks,
    @Nullable String secret) {

  /** A client that proves itself with a private key. */
  public static NewClient withKeys(String id, String room, Principal role, String jwks) {
    return new NewClient(id, room, role, Purpose.usual(role), everything(role), jwks, null);
  }

  /** A client with a secret, already encoded. */
  public static NewClient withSecret(String id, String room, Principal role, String encoded) {
    return new NewClient(id, room, role, Purpose.usual(role), everything(role), null, encoded);
  }

  /** Whatever its role's policy permits: what a client may be granted when nothing was said. */
  private static String everything(Principal role) {
    return Level.of(role).everything();
  }

  /** The same, for this purpose. */
  public NewClient asking(Purpose other) {
    return new NewClient(id, room, role, other, scopes, jwks, secret);
  }

  /** The same, granted no more than these scopes. */
  public NewClient within(String most) {
    return new NewClient(id, room, role, purpose, most, jwks, secret);
  }
}
