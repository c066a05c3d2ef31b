package org.passerelle.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * A PostgreSQL server with a database for the application, which connects as an ordinary role: the
 * server's own superuser would stand above row-level security.
 */
public final class PostgreSql implements AutoCloseable {

  /** The application's role, and its database. */
  public static final String ROLE = "passerelle";

  private final EmbeddedPostgres server;

  private PostgreSql(EmbeddedPostgres server) {
    this.server = server;
  }

  /** A new server, on a port of its own; it waits for its disk only where figures want that. */
  public static PostgreSql start() throws IOException {
    String waits = System.getProperty("passerelle.postgresql.flush", "off");
    PostgreSql made =
        new PostgreSql(
            EmbeddedPostgres.builder().setServerConfig("synchronous_commit", waits).start());
    try (Connection connection = made.server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "create role " + ROLE + " login nosuperuser nobypassrls nocreatedb nocreaterole");
      statement.execute("create database " + ROLE + " owner " + ROLE);
      return made;
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }

  /** The application's database, as a setting names it. */
  public String url() {
    return server.getJdbcUrl(ROLE, ROLE);
  }

  /** The application's database, opened by one whom no policy holds: to see what there is. */
  public DataSource asSuperuser() {
    return server.getDatabase("postgres", ROLE);
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
