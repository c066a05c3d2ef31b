package org.passerelle.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Collections;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.support.PostgreSql;
import org.passerelle.support.World.Engine;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** On PostgreSQL one role lays the tables, and another uses them. */
@ExtendWith(OutputCaptureExtension.class)
class TableOwnerTest {

  private static final SchemaSettings OWNER = new SchemaSettings(PostgreSql.OWNER, null);

  private static final int NODES = 6;

  private static PostgreSql server;

  @BeforeAll
  static void start() throws IOException {
    server = PostgreSql.start();
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
    BareDatabase.stop();
  }

  @Test
  void theTablesAreTheOwnersAndTheApplicationUsesThem(CapturedOutput printed) {
    DataSource application = opened(PostgreSql.ROLE);

    Schema.upToDate(application, TableOwner.of(OWNER, application, server.url()));

    assertThat(
            new JdbcTemplate(server.asSuperuser())
                .queryForList(
                    "select distinct tableowner from pg_tables where schemaname = 'public'",
                    String.class))
        .containsExactly(PostgreSql.OWNER);
    assertThat(new JdbcTemplate(application).queryForList("select name from room")).isNotNull();
    assertThat(printed).doesNotContain("owns the tables");
  }

  @ParameterizedTest
  @ValueSource(strings = {"incident", "incident_version", "partner_authorisation"})
  void inARegisterThatOnlyGrowsTheApplicationChangesNothing(String register) {
    DataSource application = opened(PostgreSql.ROLE);
    Schema.upToDate(application, TableOwner.of(OWNER, application, server.url()));
    JdbcTemplate jdbc = new JdbcTemplate(application);

    assertThat(jdbc.queryForList("select 1 from " + register)).isEmpty();
    assertThatThrownBy(() -> jdbc.update("delete from " + register))
        .hasRootCauseMessage("ERROR: permission denied for table " + register);
  }

  @Test
  void whatIsUpToDateNeedsNoOwnerToStartOn() {
    DataSource application = opened(PostgreSql.ROLE);
    Schema.upToDate(application, TableOwner.of(OWNER, application, server.url()));

    assertThatCode(() -> Schema.upToDate(application)).doesNotThrowAnyException();
  }

  @Test
  void nodesThatStartTogetherGrantOneAfterTheOther() throws InterruptedException {
    DataSource application = opened(PostgreSql.ROLE);
    TableOwner owner = TableOwner.of(OWNER, application, server.url());
    Schema.upToDate(application, owner);
    ExecutorService nodes = Executors.newFixedThreadPool(NODES);
    try {
      for (Future<Object> granted :
          nodes.invokeAll(Collections.nCopies(NODES * 5, Executors.callable(owner::grant)))) {
        assertThatCode(granted::get).doesNotThrowAnyException();
      }
    } finally {
      nodes.shutdownNow();
    }
  }

  @Test
  void anApplicationThatOwnsItsTablesIsToldSo(CapturedOutput printed) {
    DataSource application = BareDatabase.on(Engine.POSTGRESQL).dataSource();

    Schema.upToDate(application);

    assertThat(printed).containsOnlyOnce("owns the tables");
  }

  @Test
  void itMayHandThemToAnOwner(CapturedOutput printed) {
    DataSource application = BareDatabase.on(Engine.POSTGRESQL).dataSource();
    Schema.upTo("5", application);
    JdbcTemplate superuser = BareDatabase.superuser();
    superuser.execute("reassign owned by " + PostgreSql.ROLE + " to " + PostgreSql.OWNER);

    Schema.upToDate(application, TableOwner.of(OWNER, application, BareDatabase.url()));

    assertThat(printed).doesNotContain("owns the tables");
  }

  private static DataSource opened(String role) {
    return new DriverManagerDataSource(server.url(), role, "");
  }
}
