package org.passerelle.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.passerelle.support.PostgreSql;
import org.passerelle.support.World.Engine;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/**
 * A database with nothing in it yet, of either kind, and what is there after tables were laid in
 * it, seen past every policy. The PostgreSQL ones share a server, one after the other.
 */
final class BareDatabase {

  private static final List<String> TABLES =
      List.of(
          "room",
          "token_client",
          "disclosure",
          "disclosed_copy",
          "passage_due",
          "ledger_line",
          "webhook",
          "notice",
          "hfj_res_search_url");

  private static @Nullable PostgreSql server;

  private final DataSource own;
  private final JdbcTemplate everything;

  private BareDatabase(DataSource own, DataSource everything) {
    this.own = own;
    this.everything = new JdbcTemplate(everything);
  }

  /** A new one. */
  static BareDatabase on(Engine engine) {
    return engine == Engine.H2 ? inMemory() : onServer();
  }

  private static BareDatabase inMemory() {
    String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
    DataSource own = new DriverManagerDataSource(url, "sa", "");
    return new BareDatabase(own, own);
  }

  private static BareDatabase onServer() {
    PostgreSql running = running();
    JdbcTemplate superuser = new JdbcTemplate(running.asSuperuser());
    superuser.execute("drop schema public cascade");
    superuser.execute("create schema public authorization " + PostgreSql.ROLE);
    return new BareDatabase(
        new DriverManagerDataSource(running.url(), PostgreSql.ROLE, ""), running.asSuperuser());
  }

  private static PostgreSql running() {
    PostgreSql running = server;
    try {
      if (running == null) {
        running = PostgreSql.start();
        server = running;
      }
      return running;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Stops the server, if there was one. */
  static void stop() throws IOException {
    PostgreSql running = server;
    server = null;
    if (running != null) {
      running.close();
    }
  }

  /** Where the one on PostgreSQL is. */
  static String url() {
    return running().url();
  }

  /** That one, opened by its server's superuser. */
  static JdbcTemplate superuser() {
    return new JdbcTemplate(running().asSuperuser());
  }

  /** As the application opens it. */
  DataSource dataSource() {
    return own;
  }

  /** Past every policy. */
  JdbcTemplate everything() {
    return everything;
  }

  /** Writes what the release of version 5 wrote. */
  void holdsWhatAnEarlierReleaseWrote() {
    new ResourceDatabasePopulator(new ClassPathResource("org/passerelle/storage/at-version-5.sql"))
        .execute(own);
  }

  /** The migrations that it has had, oldest first. */
  List<Map<String, Object>> history() {
    return everything.queryForList(
        "select \"version\", \"checksum\", \"installed_on\", \"success\" from \"passerelle_schema\""
            + " order by \"installed_rank\"");
  }

  /** The versions alone. */
  List<Object> versions() {
    return history().stream().map(row -> row.get("version")).toList();
  }

  /** Every table's columns. */
  List<Map<String, Object>> columns() {
    return everything.queryForList(
        "select table_name, column_name, data_type, is_nullable, column_default"
            + " from information_schema.columns where lower(table_schema) = 'public'"
            + " order by table_name, column_name");
  }

  /** The rows of the tables that the earlier release wrote into. */
  List<Map<String, Object>> rows() {
    return TABLES.stream()
        .flatMap(
            table -> everything.queryForList("select * from " + table + " order by 1").stream())
        .toList();
  }
}
