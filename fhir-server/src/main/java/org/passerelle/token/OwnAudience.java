package org.passerelle.token;

import java.util.List;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;

/** A token of ours is for the base of the one room that it opens, and for nothing else. */
final class OwnAudience implements OAuth2TokenValidator<Jwt> {

  /** What the audience of a token for this room is, by this issuer. */
  static String of(String issuer, String room) {
    return issuer + "/fhir/" + room;
  }

  @Override
  public OAuth2TokenValidatorResult validate(Jwt token) {
    String issuer = token.getClaimAsString("iss");
    String room = token.getClaimAsString(RoomClaim.NAME);
    return issuer != null && room != null && List.of(of(issuer, room)).equals(token.getAudience())
        ? OAuth2TokenValidatorResult.success()
        : OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token"));
  }
}
