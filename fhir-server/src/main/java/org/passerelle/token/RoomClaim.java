package org.passerelle.token;

import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/** Writes the client's one room into its token; {@link #NAME} is what the rim reads back. */
public final class RoomClaim implements OAuth2TokenCustomizer<JwtEncodingContext> {

  /** The claim's name. */
  public static final String NAME = "room";

  @Override
  public void customize(JwtEncodingContext context) {
    Object room = context.getRegisteredClient().getClientSettings().getSetting(TokenClients.ROOM);
    context.getClaims().claim(NAME, room);
  }
}
