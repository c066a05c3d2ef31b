package org.passerelle.token;

import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * A token is worth something while its client stands as the token says: one of a revoked client is
 * refused at once, and so is one that names a room, role or purpose that is not the client's any
 * more, on every node, however long it would still live. So is a partner's, from the day on which
 * its authorisation has lapsed. One look-up by key for each request.
 */
final class StandingClient implements OAuth2TokenValidator<Jwt> {

  private final TokenClients clients;

  StandingClient(TokenClients clients) {
    this.clients = clients;
  }

  @Override
  public OAuth2TokenValidatorResult validate(Jwt token) {
    String client = token.getSubject();
    return client != null && clients.standing(client).filter(row -> row.gave(token)).isPresent()
        ? OAuth2TokenValidatorResult.success()
        : OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token"));
  }
}
