package org.passerelle.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;

/**
 * A PostgreSQL server with a database for the application, which connects as an ordinary role that
 * owns no table: the server's own superuser would stand above row-level security, and an owner
 * could lift it.
 */
public final class PostgreSql implements AutoCloseable {

  /** The application's role, and its database. */
  public static final String ROLE = "passerelle";

  /** The role that owns the database, and what is laid in it. */
  public static final String OWNER = "passerelle_owner";

  private static final String ORDINARY =
      "create role %s login nosuperuser nobypassrls nocreatedb nocreaterole";

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
      statement.execute(ORDINARY.formatted(ROLE));
      statement.execute(ORDINARY.formatted(OWNER));
      statement.execute("create database " + ROLE + " owner " + OWNER);
      return made;
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }

  /** The settings that say who opens a database, and who owns what is in one of these. */
  public static List<String> settings(String user) {
    String opens = "--spring.datasource.username=" + user;
    return user.equals(ROLE)
        ? List.of(opens, "--passerelle.schema.username=" + OWNER)
        : List.of(opens);
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
