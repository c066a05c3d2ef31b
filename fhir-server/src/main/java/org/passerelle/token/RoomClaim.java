package org.passerelle.token;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.context.AuthorizationServerContextHolder;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/**
 * Writes the client's role, purpose and organization, and the one room that the token opens, into
 * it: the client's own room, or its inner room when the request says {@code
 * resource={address}/fhir/{room}} (RFC 8707). Any other value is answered alike, whether or not
 * there is such a room: no room is looked up here.
 */
public final class RoomClaim implements OAuth2TokenCustomizer<JwtEncodingContext> {

  /** The claim of the one room. */
  public static final String NAME = "room";

  /** The claim of the role: a principal's code. */
  public static final String ROLE = "role";

  /** The claim of what was granted: SMART scopes. */
  public static final String SCOPE = "scope";

  /** The claim of the purpose of use: a code of v3-PurposeOfUse. */
  public static final String PURPOSE = "purpose_of_use";

  /** The claim of the organization: a reference into the directory; absent while unpublished. */
  public static final String ORGANIZATION = "organization";

  private static final String RESOURCE = "resource";
  private static final String INVALID_TARGET = "invalid_target";

  private final SigningKeys keys;

  /** Writes claims of tokens that the current one of these keys signs. */
  RoomClaim(SigningKeys keys) {
    this.keys = keys;
  }

  @Override
  public void customize(JwtEncodingContext context) {
    context.getJwsHeader().keyId(keys.current());
    ClientSettings client = context.getRegisteredClient().getClientSettings();
    String room = room(client, resource(context));
    context.getClaims().claim(NAME, room).audience(List.of(base(room)));
    context.getClaims().claim(ROLE, client.<Object>getSetting(TokenClients.ROLE));
    context.getClaims().claim(PURPOSE, client.<Object>getSetting(TokenClients.PURPOSE));
    if (context.getAuthorizedScopes().isEmpty()) {
      context.getClaims().claim(SCOPE, context.getRegisteredClient().getScopes());
    }
    Object organization = client.getSetting(TokenClients.ORGANIZATION);
    if (organization != null) {
      context.getClaims().claim(ORGANIZATION, "Organization/" + organization);
    }
  }

  private static @Nullable Object resource(JwtEncodingContext context) {
    Map<String, Object> asked =
        context.getAuthorizationGrant() instanceof OAuth2ClientCredentialsAuthenticationToken grant
            ? grant.getAdditionalParameters()
            : Map.of();
    return asked.get(RESOURCE);
  }

  /** A resource named more than once arrives as an array, and equals nothing here. */
  private static String room(ClientSettings client, @Nullable Object resource) {
    String own = client.getSetting(TokenClients.ROOM);
    String inner = client.getSetting(TokenClients.INNER_ROOM);
    if (resource == null || resource.equals(base(own))) {
      return own;
    }
    if (inner != null && resource.equals(base(inner))) {
      return inner;
    }
    throw new OAuth2AuthenticationException(new OAuth2Error(INVALID_TARGET));
  }

  private static String base(String room) {
    return OwnAudience.of(AuthorizationServerContextHolder.getContext().getIssuer(), room);
  }
}
