package org.passerelle.storage;

import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** Says at start whether the wall's fourth layer is there: decision 0006. */
final class RowPolicies {

  private static final Logger LOG = LoggerFactory.getLogger(RowPolicies.class);
  private static final String ABOVE =
      "select rolsuper or rolbypassrls from pg_roles where rolname = current_user";

  private RowPolicies() {}

  /** One line when it is missing; nothing when it holds. */
  static void sayWhetherTheyHold(Database database, DataSource dataSource) {
    if (!database.hasRowPolicies()) {
      LOG.info("On this database the wall has no row-level security under it; PostgreSQL has.");
    } else if (Boolean.TRUE.equals(
        new JdbcTemplate(dataSource).queryForObject(ABOVE, Boolean.class))) {
      LOG.warn(
          "The database role is a superuser or has BYPASSRLS, so row-level security does not hold"
              + " it: connect as an ordinary role (decision 0006).");
    }
  }
}
