package org.passerelle.token;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.passerelle.keyset.KeySets;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.context.AuthorizationServerContextHolder;

/**
 * Verifies a client's signed assertion against the keys registered for it. SMART Backend Services:
 * RS384 or ES384, a {@code kid}, at most 5 minutes of life, each {@code jti} once, the token
 * endpoint as audience.
 */
final class AssertionDecoders implements JwtDecoderFactory<RegisteredClient> {

  private static final Duration LONGEST = Duration.ofMinutes(5);
  private static final Duration SKEW = Duration.ofSeconds(60);

  /** As wide as the column that remembers it. */
  private static final int LONGEST_ID = 200;

  /** Neither control characters nor halves of one: some databases fail on them, or change them. */
  private static final Pattern ID = Pattern.compile("[^\\p{Cc}\\p{Cs}]*");

  private final UsedAssertions used;
  private final NobodysKeys nobodys;
  private final KeySets published;
  private final Clock clock;

  AssertionDecoders(UsedAssertions used, NobodysKeys nobodys, KeySets published, Clock clock) {
    this.used = used;
    this.nobodys = nobodys;
    this.published = published;
    this.clock = clock;
  }

  @Override
  public JwtDecoder createDecoder(RegisteredClient client) {
    DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
    processor.setJWSTypeVerifier((type, context) -> typed(type));
    @Nullable String url = client.getClientSettings().getSetting(TokenClients.KEYS_URL);
    processor.setJWSKeySelector(
        new KeyOfAssertion(url == null ? onFile(client) : published.ofClient(url), url, nobodys));
    processor.setJWTClaimsSetVerifier((claims, context) -> issued(claims));
    NimbusJwtDecoder decoder = new NimbusJwtDecoder(processor);
    decoder.setJwtValidator(jwt -> check(jwt, client.getClientId()));
    return decoder;
  }

  private static void typed(JOSEObjectType type) throws com.nimbusds.jose.proc.BadJOSEException {
    if (type != null && !JOSEObjectType.JWT.equals(type)) {
      throw new com.nimbusds.jose.proc.BadJOSEException("not a JWT");
    }
  }

  private static JWKSource<SecurityContext> onFile(RegisteredClient client) {
    String jwks = client.getClientSettings().getSetting(TokenClients.KEYS);
    try {
      return new ImmutableJWKSet<>(jwks == null ? new JWKSet(List.of()) : JWKSet.parse(jwks));
    } catch (ParseException e) {
      throw new IllegalStateException("a stored key set cannot be read", e);
    }
  }

  private OAuth2TokenValidatorResult check(Jwt jwt, String clientId) {
    Instant now = clock.instant();
    Instant expires = jwt.getExpiresAt();
    boolean sound =
        clientId.equals(jwt.getClaimAsString("iss"))
            && clientId.equals(jwt.getSubject())
            && jwt.getId() != null
            && jwt.getId().length() <= LONGEST_ID
            && ID.matcher(jwt.getId()).matches()
            && (jwt.getNotBefore() == null || !jwt.getNotBefore().isAfter(now.plus(SKEW)))
            && expires != null
            && expires.isAfter(now.minus(SKEW))
            && expires.isBefore(now.plus(LONGEST).plus(SKEW))
            && audience(jwt)
            && used.take(clientId, jwt.getId(), expires);
    return sound
        ? OAuth2TokenValidatorResult.success()
        : OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_client"));
  }

  /**
   * Where it says when it was made: not later than now, and not long before it ends. Looked at
   * here, for Spring's reader invents an {@code iat} where there is none.
   */
  private void issued(JWTClaimsSet claims) throws BadJWTException {
    Date issued = claims.getIssueTime();
    Date expires = claims.getExpirationTime();
    boolean sound =
        issued == null
            || (!issued.toInstant().isAfter(clock.instant().plus(SKEW))
                && expires != null
                && !expires.toInstant().isAfter(issued.toInstant().plus(LONGEST)));
    if (!sound) {
      throw new BadJWTException("made at another time");
    }
  }

  private static boolean audience(Jwt jwt) {
    String issuer = AuthorizationServerContextHolder.getContext().getIssuer();
    List<String> audience = jwt.getAudience();
    return audience != null && audience.equals(List.of(issuer + "/oauth2/token"));
  }
}
