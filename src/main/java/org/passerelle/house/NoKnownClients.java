package org.passerelle.house;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Refuses a database in which clients have secrets: only the demonstration makes such clients, and
 * everybody knows their secret. Runs before requests are said to be welcome.
 */
final class NoKnownClients implements ApplicationRunner {

  private final JdbcTemplate jdbc;

  NoKnownClients(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    Integer found =
        jdbc.queryForObject(
            "select count(*) from token_client where secret_hash is not null", Integer.class);
    if (found != null && found > 0) {
      throw new StartRefused(
          "This database holds " + found + " clients of the demonstration, with a known secret.",
          "Start with a database of your own, or remove those clients.");
    }
  }
}
