package org.passerelle.token;

import java.util.Optional;
import java.util.function.Consumer;
import org.passerelle.scope.Scopes;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationToken;

/**
 * Grants the scopes that are asked for when the client may have each of them, and otherwise none: a
 * word that we cannot read, or that we would have to leave out, is {@code invalid_scope}.
 */
final class ScopeOfRequest implements Consumer<OAuth2ClientCredentialsAuthenticationContext> {

  @Override
  public void accept(OAuth2ClientCredentialsAuthenticationContext context) {
    OAuth2ClientCredentialsAuthenticationToken request = context.getAuthentication();
    Optional<Scopes> asked = Scopes.parse(request.getScopes());
    Scopes most = Scopes.granted(context.getRegisteredClient().getScopes());
    if (asked.filter(scopes -> scopes.grantableWithin(most)).isEmpty()) {
      throw new OAuth2AuthenticationException(new OAuth2Error(OAuth2ErrorCodes.INVALID_SCOPE));
    }
  }
}
