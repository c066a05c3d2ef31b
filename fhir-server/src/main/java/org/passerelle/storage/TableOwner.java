package org.passerelle.storage;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The role that owns the tables and applies migrations. The application's own role is then granted
 * what it does with rows, and can neither lift a policy nor change a table. Decision 0006.
 */
final class TableOwner {

  /**
   * Flyway's history is read by whoever starts, and written by the owner alone. To the registers
   * that only grow, lines are added and none is changed.
   */
  private static final List<String> GRANTS =
      List.of(
          "grant usage on schema %1$s to %2$s",
          "grant select, insert, update, delete on all tables in schema %1$s to %2$s",
          "grant usage, select on all sequences in schema %1$s to %2$s",
          "revoke insert, update, delete on %1$s.\"" + Schema.HISTORY + "\" from %2$s",
          "revoke update, delete on %1$s.incident, %1$s.incident_version,"
              + " %1$s.partner_authorisation from %2$s");

  private final DataSource application;
  private final @Nullable DataSource owner;

  private TableOwner(DataSource application, @Nullable DataSource owner) {
    this.application = application;
    this.owner = owner;
  }

  /** The application itself. */
  static TableOwner application(DataSource application) {
    return new TableOwner(application, null);
  }

  /**
   * Whom the settings name.
   *
   * @param url where the application's database is
   */
  static TableOwner of(SchemaSettings settings, DataSource application, String url) {
    String password = Objects.requireNonNullElse(settings.password(), "");
    return settings.username() == null
        ? application(application)
        : new TableOwner(
            application, new DriverManagerDataSource(bare(url), settings.username(), password));
  }

  /** Who is named in a URL stands above who is named beside it. */
  private static String bare(String url) {
    int question = url.indexOf('?');
    return question < 0
        ? url
        : Arrays.stream(url.substring(question + 1).split("&"))
            .filter(parameter -> !parameter.matches("(?i)(user|password)=.*"))
            .collect(Collectors.joining("&", url.substring(0, question + 1), ""));
  }

  /** The database, as the owner opens it. */
  DataSource dataSource() {
    return owner == null ? application : owner;
  }

  /**
   * Lets the application's role use the tables that are there now. Nodes that start together wait
   * for one another: PostgreSQL fails where two grant the same at once.
   */
  void grant() {
    if (owner != null) {
      DataSource tables = owner;
      new TransactionTemplate(new DataSourceTransactionManager(tables))
          .executeWithoutResult(status -> grant(new JdbcTemplate(tables)));
    }
  }

  private void grant(JdbcTemplate granting) {
    granting.execute("select pg_advisory_xact_lock(hashtext('passerelle grants'))");
    String quoted = "select quote_ident(%s)";
    String role = text(new JdbcTemplate(application), quoted.formatted("current_user"));
    String schema = text(granting, quoted.formatted("current_schema()"));
    GRANTS.forEach(grant -> granting.execute(grant.formatted(schema, role)));
  }

  private static String text(JdbcTemplate jdbc, String sql) {
    return Objects.requireNonNull(jdbc.queryForObject(sql, String.class));
  }
}
