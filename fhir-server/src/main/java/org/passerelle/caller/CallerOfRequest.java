package org.passerelle.caller;

import org.passerelle.token.RoomClaim;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** Reads the caller from the token that was verified for the request being served. */
public final class CallerOfRequest {

  private CallerOfRequest() {}

  /** Who asks now; {@link Caller#ANYONE} without a verified token or without a room in it. */
  public static Caller current() {
    Authentication verified = SecurityContextHolder.getContext().getAuthentication();
    if (!(verified instanceof JwtAuthenticationToken token)) {
      return Caller.ANYONE;
    }
    String room = token.getToken().getClaimAsString(RoomClaim.NAME);
    return room == null ? Caller.ANYONE : new Caller(token.getToken().getSubject(), room);
  }
}
