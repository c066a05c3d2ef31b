package org.passerelle.token;

import com.nimbusds.jwt.SignedJWT;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Which client a token request says that it comes from. Nothing of it is verified here. */
final class ClaimedClient {

  private static final String BASIC = "basic ";

  /** As wide as the column of their ids: a longer one is nobody's. */
  private static final int LONGEST = 200;

  private ClaimedClient() {}

  /** The client's id, as claimed; an empty text where none can be read. */
  static String of(HttpServletRequest request) {
    String named = basic(request.getHeader("Authorization"));
    if (named == null) {
      named = request.getParameter("client_id");
    }
    if (named == null) {
      named = subject(request.getParameter("client_assertion"));
    }
    return named == null || named.length() > LONGEST ? "" : named;
  }

  private static @Nullable String basic(@Nullable String header) {
    if (header == null || !header.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
      return null;
    }
    try {
      byte[] decoded = Base64.getDecoder().decode(header.substring(BASIC.length()).strip());
      return new String(decoded, StandardCharsets.UTF_8).split(":", 2)[0];
    } catch (IllegalArgumentException unread) {
      return null;
    }
  }

  private static @Nullable String subject(@Nullable String assertion) {
    if (assertion == null) {
      return null;
    }
    try {
      return SignedJWT.parse(assertion).getJWTClaimsSet().getSubject();
    } catch (ParseException unread) {
      return null;
    }
  }
}
