package org.passerelle.caller;

import java.util.Optional;
import org.passerelle.policy.Principal;
import org.passerelle.token.RoomClaim;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** Reads the caller from the token that was verified for the request being served. */
public final class CallerOfRequest {

  private CallerOfRequest() {}

  /**
   * Who asks now; {@link Caller#ANYONE} without a verified token, and with one that names no room
   * or no role that we know: there is no role by default.
   */
  public static Caller current() {
    Authentication verified = SecurityContextHolder.getContext().getAuthentication();
    if (!(verified instanceof JwtAuthenticationToken token)) {
      return Caller.ANYONE;
    }
    Jwt claims = token.getToken();
    String room = claims.getClaimAsString(RoomClaim.NAME);
    Optional<Principal> role = role(claims);
    return room == null || role.isEmpty()
        ? Caller.ANYONE
        : new Caller(
            claims.getSubject(), room, role.get(), claims.getClaimAsString(RoomClaim.PURPOSE));
  }

  private static Optional<Principal> role(Jwt claims) {
    return claims.getClaim(RoomClaim.ROLE) instanceof String code
        ? Principal.of(code)
        : Optional.empty();
  }
}
