package org.passerelle.caller;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.passerelle.policy.Principal;
import org.passerelle.scope.Level;
import org.passerelle.scope.Scopes;
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
    return verified instanceof JwtAuthenticationToken token ? of(token.getToken()) : Caller.ANYONE;
  }

  /** Whose token this is: by its claims, which somebody has verified. */
  public static Caller of(Jwt claims) {
    String room = claims.getClaimAsString(RoomClaim.NAME);
    Optional<Principal> role = role(claims);
    return room == null || role.isEmpty()
        ? Caller.ANYONE
        : new Caller(
            claims.getSubject(),
            room,
            role.get(),
            claims.getClaimAsString(RoomClaim.PURPOSE),
            scopes(claims, Level.of(role.get())));
  }

  /** The claim as RFC 9068 writes it, words with spaces between, or as a list of them. */
  private static Scopes scopes(Jwt claims, Level level) {
    Object scope = claims.getClaim(RoomClaim.SCOPE);
    if (scope instanceof String words) {
      return Scopes.granted(List.of(words.split(" ")), level);
    }
    return scope instanceof Collection<?> words
        ? Scopes.granted(words.stream().map(String::valueOf).toList(), level)
        : Scopes.NONE;
  }

  private static Optional<Principal> role(Jwt claims) {
    return claims.getClaim(RoomClaim.ROLE) instanceof String code
        ? Principal.of(code)
        : Optional.empty();
  }
}
