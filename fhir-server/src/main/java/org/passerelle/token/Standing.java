package org.passerelle.token;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.passerelle.authorisation.RolesNow;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * What an active client is now.
 *
 * @param room the room that its tokens open
 * @param inner its own inner room, which they may open instead; null when it has none, or may not
 *     open it now
 * @param role code of its principal now: of a partner who is not authorised, another than its own
 * @param purpose code of its purpose of use
 */
record Standing(String room, @Nullable String inner, String role, String purpose) {

  /** Of a client's row, with its inner room and what {@link RolesNow} reads. */
  static Standing of(ResultSet row, RolesNow roles) throws SQLException {
    String role = roles.of(row);
    String inner = role.equals(row.getString("role")) ? row.getString("inner_room") : null;
    return new Standing(row.getString("room"), inner, role, row.getString("purpose"));
  }

  /** Whether this token says the same of its client. */
  boolean gave(Jwt token) {
    Map<String, Object> claims = token.getClaims();
    Object opened = claims.get(RoomClaim.NAME);
    return (room.equals(opened) || (inner != null && inner.equals(opened)))
        && role.equals(claims.get(RoomClaim.ROLE))
        && purpose.equals(claims.get(RoomClaim.PURPOSE));
  }
}
