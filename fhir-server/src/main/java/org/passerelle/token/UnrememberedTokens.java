package org.passerelle.token;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/**
 * Keeps no token. Ours are signed, short-lived and read by their signature alone; there is no
 * refresh, no introspection and so nothing to look up.
 */
final class UnrememberedTokens implements OAuth2AuthorizationService {

  @Override
  public void save(OAuth2Authorization authorization) {
    // nothing to keep: see the class comment
  }

  @Override
  public void remove(OAuth2Authorization authorization) {
    // nothing was kept
  }

  @Override
  public @Nullable OAuth2Authorization findById(String id) {
    return null;
  }

  @Override
  public @Nullable OAuth2Authorization findByToken(
      String token, @Nullable OAuth2TokenType tokenType) {
    return null;
  }
}
