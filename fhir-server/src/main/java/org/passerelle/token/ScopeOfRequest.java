package org.passerelle.token;

import java.util.Optional;
import java.util.function.Consumer;
import org.passerelle.policy.Principal;
import org.passerelle.scope.Grantable;
import org.passerelle.scope.Level;
import org.passerelle.scope.Scopes;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;

/**
 * Grants the scopes that are asked for when the client's role and its registration allow each of
 * them, and otherwise none: a word that we cannot read, or that we would have to leave out, is
 * {@code invalid_scope}.
 */
final class ScopeOfRequest implements Consumer<OAuth2ClientCredentialsAuthenticationContext> {

  private final Grantable grantable;

  ScopeOfRequest(Grantable grantable) {
    this.grantable = grantable;
  }

  @Override
  public void accept(OAuth2ClientCredentialsAuthenticationContext context) {
    OAuth2ClientCredentialsAuthenticationToken request = context.getAuthentication();
    RegisteredClient client = context.getRegisteredClient();
    boolean granted =
        Scopes.parse(request.getScopes())
            .flatMap(asked -> role(client).map(role -> allows(client, role, asked)))
            .orElse(false);
    if (!granted) {
      throw new OAuth2AuthenticationException(new OAuth2Error(OAuth2ErrorCodes.INVALID_SCOPE));
    }
  }

  private boolean allows(RegisteredClient client, Principal role, Scopes asked) {
    Scopes most = Scopes.granted(client.getScopes(), Level.of(role));
    return grantable.to(role, asked) && asked.within(most);
  }

  private static Optional<Principal> role(RegisteredClient client) {
    return Optional.ofNullable(client.getClientSettings().<String>getSetting(TokenClients.ADDED_AS))
        .flatMap(Principal::of);
  }
}
