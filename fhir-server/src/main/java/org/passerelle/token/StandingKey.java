package org.passerelle.token;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * A token is worth something while the key that signed it is one of ours: a signature is verified
 * once ({@link KnownTokens}), and what a stolen key has signed ends with that key all the same. The
 * name of a key of ours is its thumbprint, so one name is never two keys. Decision 0009.
 */
final class StandingKey implements OAuth2TokenValidator<Jwt> {

  private final JWKSource<SecurityContext> keys;

  StandingKey(JWKSource<SecurityContext> keys) {
    this.keys = keys;
  }

  @Override
  public OAuth2TokenValidatorResult validate(Jwt token) {
    return token.getHeaders().get("kid") instanceof String name && stands(name)
        ? OAuth2TokenValidatorResult.success()
        : OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token"));
  }

  private boolean stands(String name) {
    try {
      JWKMatcher named = new JWKMatcher.Builder().keyID(name).build();
      return !keys.get(new JWKSelector(named), null).isEmpty();
    } catch (KeySourceException e) {
      throw new IllegalStateException("the signing keys cannot be read", e);
    }
  }
}
