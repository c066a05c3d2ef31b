package org.passerelle.house;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Refuses a database in which clients have secrets: only the demonstration makes such clients, and
 * everybody knows their secret. Runs before the first request can come in.
 */
final class NoKnownClients implements SmartInitializingSingleton {

  private final JdbcTemplate jdbc;
  private final boolean demonstration;

  NoKnownClients(JdbcTemplate jdbc, boolean demonstration) {
    this.jdbc = jdbc;
    this.demonstration = demonstration;
  }

  @Override
  public void afterSingletonsInstantiated() {
    if (demonstration) {
      return;
    }
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
