package org.passerelle.token;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Remembers each client assertion until it has surely expired, over all nodes and restarts. */
final class UsedAssertions {

  private static final Duration MARGIN = Duration.ofMinutes(10);

  private final JdbcTemplate jdbc;
  private final Clock clock;

  UsedAssertions(JdbcTemplate jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Takes the assertion; false when it was used before. */
  boolean take(String clientId, String jti, Instant expires) {
    jdbc.update(
        "delete from token_assertion where expires_at < ?", Timestamp.from(clock.instant()));
    try {
      jdbc.update(
          "insert into token_assertion (client_id, jti, expires_at) values (?, ?, ?)",
          clientId,
          jti,
          Timestamp.from(expires.plus(MARGIN)));
      return true;
    } catch (DuplicateKeyException used) {
      return false;
    }
  }
}
