package org.passerelle.token;

import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.jwt.proc.JWTClaimsSetVerifier;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/**
 * A token has an end, and is looked at between its beginning and its end. Looked at as it came, for
 * Spring's reader invents an {@code iat} where there is none.
 */
final class TokenTimes implements JWTClaimsSetVerifier<SecurityContext> {

  private static final Duration SKEW = Duration.ofSeconds(60);

  private final Clock clock;

  TokenTimes(Clock clock) {
    this.clock = clock;
  }

  @Override
  public void verify(JWTClaimsSet claims, SecurityContext context) throws BadJWTException {
    Instant now = clock.instant();
    Date end = claims.getExpirationTime();
    boolean sound =
        end != null
            && end.toInstant().isAfter(now.minus(SKEW))
            && begun(claims.getNotBeforeTime(), now)
            && begun(claims.getIssueTime(), now);
    if (!sound) {
      throw new BadJWTException("of another time");
    }
  }

  private static boolean begun(@Nullable Date begin, Instant now) {
    return begin == null || !begin.toInstant().isAfter(now.plus(SKEW));
  }
}
