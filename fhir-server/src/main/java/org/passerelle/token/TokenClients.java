package org.passerelle.token;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.passerelle.authorisation.RolesNow;
import org.passerelle.policy.Principal;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/**
 * The clients that may ask for a token, each bound to one room and one role. Client credentials
 * alone.
 */
public final class TokenClients implements RegisteredClientRepository {

  /** Client setting that holds the one room. */
  static final String ROOM = "passerelle.room";

  /** Client setting that holds the code of the role in which it asks now. */
  static final String ROLE = "passerelle.role";

  /**
   * Client setting that holds the code of the role that it was added in. Its scopes are judged by
   * that one: who asks for what they always ask for is not left without a token, but with less.
   */
  static final String ADDED_AS = "passerelle.added-as";

  /** Client setting that holds the name of the client's own inner room, where it has one. */
  static final String INNER_ROOM = "passerelle.inner-room";

  /** Client setting that holds the client's public keys, as a JWK Set. */
  static final String KEYS = "passerelle.jwks";

  /** Client setting that holds where the client publishes its keys, when it does. */
  static final String KEYS_URL = "passerelle.jwks-url";

  /** Client setting that holds the code of its purpose of use. */
  static final String PURPOSE = "passerelle.purpose";

  /** Client setting that holds the id of its room's Organization in the directory, if published. */
  static final String ORGANIZATION = "passerelle.organization";

  private static final String SELECT =
      "select c.*, r.organization_id, i.room as inner_room, "
          + RolesNow.COLUMNS
          + " from token_client c join room r on r.name = c.room"
          + " left join inner_room i on i.owner = c.client_id"
          + RolesNow.JOIN;

  private final JdbcTemplate jdbc;
  private final Clock clock;
  private final Duration lifetime;
  private final NobodysKeys nobodys;
  private final RolesNow roles;
  private final ClientKeys keys;
  private final RowMapper<RegisteredClient> row = (columns, number) -> client(columns);

  /**
   * Clients kept in this database.
   *
   * @param lifetime how long an access token lives
   */
  public TokenClients(
      JdbcTemplate jdbc, Clock clock, Duration lifetime, NobodysKeys nobodys, RolesNow roles) {
    this.roles = roles;
    this.nobodys = nobodys;
    this.jdbc = jdbc;
    this.clock = clock;
    this.lifetime = lifetime;
    this.keys = new ClientKeys(jdbc, clock);
  }

  /** Adds the system client of a room, with its public keys; refuses a client id in use. */
  public void addWithKeys(String clientId, String room, String jwks) {
    add(NewClient.withKeys(clientId, room, Principal.SYSTEM, jwks));
  }

  /** Adds the system client of a room, with a secret: the demo alone does. */
  public void addWithSecret(String clientId, String room, String encodedSecret) {
    add(NewClient.withSecret(clientId, room, Principal.SYSTEM, encodedSecret));
  }

  void add(NewClient client) {
    jdbc.update(
        "insert into token_client (client_id, room, role, purpose, scopes, jwks, secret_hash,"
            + " jwks_url, issuer, issuer_subject, state, created_at)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'active', ?)",
        client.id(),
        client.room(),
        client.role().code(),
        client.purpose().name(),
        client.scopes(),
        client.proof().jwks(),
        client.proof().secret(),
        client.proof().url(),
        client.proof().issuer(),
        client.proof().subject(),
        Timestamp.from(clock.instant()));
  }

  List<ListedClient> list() {
    return jdbc.query(
        SELECT + " order by c.client_id",
        (columns, number) ->
            new ListedClient(
                columns.getString("client_id"),
                columns.getString("room"),
                columns.getString("role"),
                columns.getString("purpose"),
                columns.getString("scopes"),
                columns.getString("state"),
                columns.getString("inner_room"),
                columns.getString("jwks_url"),
                columns.getString("issuer")));
  }

  /** Within the caller's transaction; see {@link ClientKeys#rotate}. */
  Rotated rotate(String client, String jwks, Instant until) {
    return keys.rotate(client, jwks, until);
  }

  /** Revokes an active client for good; false when there is none of this id. */
  boolean revoke(String client) {
    return jdbc.update(
            "update token_client set state = 'revoked' where client_id = ? and state = 'active'",
            client)
        == 1;
  }

  /**
   * What the active client of ours of this id is; empty when there is none: its tokens are refused.
   */
  Optional<Standing> standing(String client) {
    return jdbc
        .query(
            "select c.room, c.role, c.purpose, i.room as inner_room, "
                + RolesNow.COLUMNS
                + " from token_client c left join inner_room i on i.owner = c.client_id"
                + RolesNow.JOIN
                + " where c.client_id = ? and c.state = 'active' and c.issuer is null",
            (columns, number) -> Standing.of(columns, roles),
            client)
        .stream()
        .findFirst();
  }

  /** The client of this id; for an id that is nobody's, one whose keys nobody has. */
  @Override
  public RegisteredClient findByClientId(String clientId) {
    RegisteredClient known = findById(clientId);
    return known == null ? nobody(clientId) : known;
  }

  /** Not one that brings another issuer's tokens: it gets none here. */
  @Override
  public @Nullable RegisteredClient findById(String id) {
    return jdbc
        .query(
            SELECT + " where c.state = 'active' and c.issuer is null and c.client_id = ?", row, id)
        .stream()
        .findFirst()
        .orElse(null);
  }

  /**
   * It is in no room and has no role: even a token of its own would open nothing. Older keys are
   * looked for as they are for anybody: a question less would be a time that tells.
   */
  private RegisteredClient nobody(String clientId) {
    String none = keys.of(clientId, nobodys.asJson());
    return RegisteredClient.withId("nobody")
        .clientId(clientId.isBlank() ? "nobody" : clientId)
        .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
        .clientAuthenticationMethod(ClientAuthenticationMethod.PRIVATE_KEY_JWT)
        .clientSettings(ClientSettings.builder().setting(KEYS, none).build())
        .build();
  }

  @Override
  public void save(RegisteredClient client) {
    // Called only to store a secret in a newer encoding: the one that was given stays.
  }

  private RegisteredClient client(java.sql.ResultSet columns) throws java.sql.SQLException {
    String clientId = columns.getString("client_id");
    String jwks = columns.getString("jwks");
    String url = columns.getString("jwks_url");
    String secret = columns.getString("secret_hash");
    List<String> granted = List.of(columns.getString("scopes").split(" "));
    RegisteredClient.Builder client =
        RegisteredClient.withId(clientId)
            .clientId(clientId)
            .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
            .scopes(scopes -> scopes.addAll(granted))
            .tokenSettings(TokenSettings.builder().accessTokenTimeToLive(lifetime).build());
    Standing standing = Standing.of(columns, roles);
    ClientSettings.Builder settings =
        ClientSettings.builder()
            .setting(ROOM, standing.room())
            .setting(ROLE, standing.role())
            .setting(ADDED_AS, columns.getString("role"))
            .setting(PURPOSE, standing.purpose());
    set(settings, INNER_ROOM, standing.inner());
    set(settings, ORGANIZATION, columns.getString("organization_id"));
    if (jwks != null) {
      settings.setting(KEYS, keys.of(clientId, jwks));
    }
    if (jwks != null || url != null) {
      set(settings, KEYS_URL, url);
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

  private static void set(ClientSettings.Builder settings, String name, @Nullable String value) {
    if (value != null) {
      settings.setting(name, value);
    }
  }
}
