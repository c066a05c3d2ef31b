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

  private static final String OWNED =
      "select exists (select 1 from pg_tables"
          + " where tablename = 'hfj_resource' and tableowner = current_user)";

  private RowPolicies() {}

  /** One line when it is missing; nothing when it holds. */
  static void sayWhetherTheyHold(Database database, DataSource dataSource) {
    if (!database.hasRowPolicies()) {
      LOG.info("On this database the wall has no row-level security under it; PostgreSQL has.");
    } else if (is(ABOVE, dataSource)) {
      LOG.warn(
          "The database role is a superuser or has BYPASSRLS, so row-level security does not hold"
              + " it: connect as an ordinary role (decision 0006).");
    } else if (is(OWNED, dataSource)) {
      LOG.warn(
          "The database role owns the tables, so it could lift row-level security: name another"
              + " owner in passerelle.schema.username (decision 0006).");
    }
  }

  private static boolean is(String asked, DataSource dataSource) {
    return Boolean.TRUE.equals(new JdbcTemplate(dataSource).queryForObject(asked, Boolean.class));
  }
}
