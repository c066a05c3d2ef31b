package org.passerelle.token;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** The clients that may ask for a token, each bound to one room. Client credentials alone. */
public final class TokenClients implements RegisteredClientRepository {

  /** Client setting that holds the one room. */
  static final String ROOM = "passerelle.room";

  /** Client setting that holds the client's public keys, as a JWK Set. */
  static final String KEYS = "passerelle.jwks";

  /**
   * What a system client may ask for: narrower scopes are refused until they are enforced. SMART
   * App Launch 2.2.
   */
  private static final List<String> SCOPES = List.of("system/*.cruds");

  private final JdbcTemplate jdbc;
  private final Clock clock;
  private final Duration lifetime;
  private final RowMapper<RegisteredClient> row = (columns, number) -> client(columns);

  /**
   * Clients kept in this database.
   *
   * @param lifetime how long an access token lives
   */
  public TokenClients(JdbcTemplate jdbc, Clock clock, Duration lifetime) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.lifetime = lifetime;
  }

  /** Adds a client that proves itself with a private key; refuses a client id in use. */
  public void addWithKeys(String clientId, String room, String jwks) {
    add(clientId, room, jwks, null);
  }

  /** Adds a client with a secret: the demo alone does. */
  public void addWithSecret(String clientId, String room, String encodedSecret) {
    add(clientId, room, null, encodedSecret);
  }

  private void add(
      String clientId, String room, @Nullable String jwks, @Nullable String encodedSecret) {
    jdbc.update(
        "insert into token_client (client_id, room, jwks, secret_hash, state, created_at)"
            + " values (?, ?, ?, ?, 'active', ?)",
        clientId,
        room,
        jwks,
        encodedSecret,
        Timestamp.from(clock.instant()));
  }

  @Override
  public @Nullable RegisteredClient findByClientId(String clientId) {
    return jdbc
        .query("select * from token_client where client_id = ? and state = 'active'", row, clientId)
        .stream()
        .findFirst()
        .orElse(null);
  }

  @Override
  public @Nullable RegisteredClient findById(String id) {
    return findByClientId(id);
  }

  @Override
  public void save(RegisteredClient client) {
    // Called only to store a secret in a newer encoding: the one that was given stays.
  }

  private RegisteredClient client(java.sql.ResultSet columns) throws java.sql.SQLException {
    String clientId = columns.getString("client_id");
    String jwks = columns.getString("jwks");
    String secret = columns.getString("secret_hash");
    RegisteredClient.Builder client =
        RegisteredClient.withId(clientId)
            .clientId(clientId)
            .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
            .scopes(scopes -> scopes.addAll(SCOPES))
            .tokenSettings(TokenSettings.builder().accessTokenTimeToLive(lifetime).build());
    ClientSettings.Builder settings =
        ClientSettings.builder().setting(ROOM, columns.getString("room"));
    if (jwks != null) {
      settings.setting(KEYS, jwks);
      client.clientAuthenticationMethod(ClientAuthenticationMethod.PRIVATE_KEY_JWT);
    }
    if (secret != null) {
      client
          .clientSecret(secret)
          .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
          .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST);
    }
    return client.clientSettings(settings.build()).build();
  }
}
