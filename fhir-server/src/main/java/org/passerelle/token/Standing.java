package org.passerelle.token;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * What an active client is now.
 *
 * @param room the room that its tokens open
 * @param inner its own inner room, which they may open instead; null when it has none
 * @param role code of its principal
 * @param purpose code of its purpose of use
 */
record Standing(String room, @Nullable String inner, String role, String purpose) {

  /** Whether this token says the same of its client. */
  boolean gave(Jwt token) {
    Map<String, Object> claims = token.getClaims();
    Object opened = claims.get(RoomClaim.NAME);
    return (room.equals(opened) || (inner != null && inner.equals(opened)))
        && role.equals(claims.get(RoomClaim.ROLE))
        && purpose.equals(claims.get(RoomClaim.PURPOSE));
  }
}
