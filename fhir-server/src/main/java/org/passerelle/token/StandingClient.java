package org.passerelle.token;

import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * A token is worth something while its client stands: one of a revoked client is refused at once,
 * on every node, however long it would still live. One look-up by key for each request.
 */
final class StandingClient implements OAuth2TokenValidator<Jwt> {

  private final TokenClients clients;

  StandingClient(TokenClients clients) {
    this.clients = clients;
  }

  @Override
  public OAuth2TokenValidatorResult validate(Jwt token) {
    String client = token.getSubject();
    return client != null && clients.isActive(client)
        ? OAuth2TokenValidatorResult.success()
        : OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token"));
  }
}
