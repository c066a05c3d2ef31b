package org.passerelle.token;

import org.jspecify.annotations.Nullable;
import org.passerelle.policy.Principal;

/**
 * A client to add.
 *
 * @param id its client id, not in use yet
 * @param room the room that its tokens open
 * @param role in which role it asks there
 * @param jwks its public keys, a JWK Set; null for a client with a secret
 * @param secret its secret, encoded: the demo alone has such clients
 */
public record NewClient(
    String id, String room, Principal role, @Nullable String jwks, @Nullable String secret) {

  /** A client that proves itself with a private key. */
  public static NewClient withKeys(String id, String room, Principal role, String jwks) {
    return new NewClient(id, room, role, jwks, null);
  }

  /** A client with a secret, already encoded. */
  public static NewClient withSecret(String id, String room, Principal role, String encoded) {
    return new NewClient(id, room, role, null, encoded);
  }
}
