package org.passerelle.token;

import org.jspecify.annotations.Nullable;

/**
 * How a client proves who it is, in one of four ways; what the others need is null.
 *
 * @param jwks its public keys, a JWK Set
 * @param url where it publishes its keys, to the letter as it says so in a {@code jku} header
 * @param secret its secret, encoded: the demo alone has such clients
 * @param issuer whose tokens it brings, for a client that gets none here
 * @param subject what that issuer calls it
 */
public record Proof(
    @Nullable String jwks,
    @Nullable String url,
    @Nullable String secret,
    @Nullable String issuer,
    @Nullable String subject) {

  /** By a private key, whose public half is on file here. */
  public static Proof keys(String jwks) {
    return new Proof(jwks, null, null, null, null);
  }

  /** By a private key, whose public half it publishes itself. */
  public static Proof keysAt(String url) {
    return new Proof(null, url, null, null, null);
  }

  /** By a secret. */
  public static Proof secret(String encoded) {
    return new Proof(null, null, encoded, null, null);
  }

  /** By tokens of another issuer, which calls it by this name. */
  public static Proof tokensOf(String issuer, String subject) {
    return new Proof(null, null, null, issuer, subject);
  }
}
