package org.passerelle.token;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.passerelle.keyset.NamedKey;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * What every bearer token has to be, whoever made it: signed by a key that we know of and that it
 * names, by an algorithm that we chose, and of this time. RFC 8725; RFC 9068, section 4.
 */
public final class SignedTokens {

  private SignedTokens() {}

  /**
   * Reads such tokens; who they are from and for is left to its validator.
   *
   * @param algorithms by which they may be signed
   * @param keysAt where those keys are published, when the maker says so; else null
   */
  public static NimbusJwtDecoder by(
      Set<JWSAlgorithm> algorithms,
      JWKSource<SecurityContext> keys,
      @Nullable String keysAt,
      Clock clock) {
    DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
    processor.setJWSTypeVerifier(
        new DefaultJOSEObjectTypeVerifier<>(
            JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), null));
    processor.setJWSKeySelector(new NamedKey(algorithms, keys, keysAt));
    processor.setJWTClaimsSetVerifier(new TokenTimes(clock));
    return new NimbusJwtDecoder(processor);
  }
}
