package org.passerelle.token;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.sql.Timestamp;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The public keys of clients: those in use, and those rotated out that are still good for a while.
 */
final class ClientKeys {

  private final JdbcTemplate jdbc;
  private final Clock clock;

  ClientKeys(JdbcTemplate jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** All that verify an assertion of this client now, as a JWK Set. */
  String of(String client, String current) {
    List<String> old =
        jdbc.queryForList(
            "select jwks from token_client_old_keys where client_id = ? and until_at > ?",
            String.class,
            client,
            Timestamp.from(clock.instant()));
    if (old.isEmpty()) {
      return current;
    }
    List<JWK> all = new ArrayList<>(read(current).getKeys());
    old.forEach(jwks -> all.addAll(read(jwks).getKeys()));
    return new JWKSet(all).toString();
  }

  /**
   * Puts new keys in the place of an active client's, which stay good until this instant, as those
   * of earlier rotations do at the most.
   *
   * @param jwks the new ones, public
   * @return what became of it; nothing is changed unless that is {@link Rotated#DONE}
   */
  Rotated rotate(String client, String jwks, Instant until) {
    List<String> before =
        jdbc.queryForList(
            "select jwks from token_client where client_id = ? and state = 'active'"
                + " and jwks is not null for update",
            String.class,
            client);
    if (before.isEmpty()) {
      return Rotated.NO_SUCH_CLIENT;
    }
    Set<String> known = names(of(client, before.get(0)));
    if (names(jwks).stream().anyMatch(known::contains)) {
      return Rotated.KEY_ID_IN_USE;
    }
    jdbc.update(
        "update token_client_old_keys set until_at = ? where client_id = ? and until_at > ?",
        Timestamp.from(until),
        client,
        Timestamp.from(until));
    jdbc.update(
        "insert into token_client_old_keys (client_id, jwks, until_at) values (?, ?, ?)",
        client,
        before.get(0),
        Timestamp.from(until));
    jdbc.update("update token_client set jwks = ? where client_id = ?", jwks, client);
    return Rotated.DONE;
  }

  private static Set<String> names(String jwks) {
    return read(jwks).getKeys().stream().map(JWK::getKeyID).collect(Collectors.toSet());
  }

  private static JWKSet read(String jwks) {
    try {
      return JWKSet.parse(jwks);
    } catch (ParseException e) {
      throw new IllegalStateException("a stored key set cannot be read", e);
    }
  }
}
