package org.passerelle.token;

import java.util.Map;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AccessTokenAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.web.authentication.OAuth2AccessTokenResponseAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/**
 * Tells which scopes were granted, also to whoever asked for none in particular. Tells an owner the
 * name of its inner room, beside its token, as {@code inner_room}: the name is known to nobody
 * else, and stands in no token that others read.
 */
final class TokenAnswer {

  static final String INNER_ROOM = "inner_room";

  private TokenAnswer() {}

  static AuthenticationSuccessHandler handler() {
    OAuth2AccessTokenResponseAuthenticationSuccessHandler handler =
        new OAuth2AccessTokenResponseAuthenticationSuccessHandler();
    handler.setAccessTokenResponseCustomizer(
        context -> {
          OAuth2AccessTokenAuthenticationToken issued = context.getAuthentication();
          if (issued.getAccessToken().getScopes().isEmpty()) {
            context.getAccessTokenResponse().scopes(issued.getRegisteredClient().getScopes());
          }
          Object inner =
              issued.getRegisteredClient().getClientSettings().getSetting(TokenClients.INNER_ROOM);
          if (inner != null) {
            context.getAccessTokenResponse().additionalParameters(Map.of(INNER_ROOM, inner));
          }
        });
    return handler;
  }
}
