package org.passerelle.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.room.NewRoom;
import org.passerelle.room.RoomKind;
import org.passerelle.room.Rooms;
import org.passerelle.support.World.Engine;
import org.springframework.jdbc.core.JdbcTemplate;

/** A database is brought up to this release without loss, once, and never down. */
class SchemaTest {

  private static final String EARLIER = "5";
  private static final String ADD =
      "insert into \"passerelle_schema\" (\"installed_rank\", \"version\", \"description\","
          + " \"type\", \"script\", \"checksum\", \"installed_by\", \"execution_time\","
          + " \"success\") values (999, '999', 'of a release to come', 'SQL',"
          + " 'V999__to_come.sql', 1, 'x', 1, true)";

  @AfterAll
  static void stop() throws IOException {
    BareDatabase.stop();
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void aNewerSchemaIsRefusedAndLeftAsItIs(Engine engine) {
    BareDatabase database = BareDatabase.on(engine);
    Schema.upToDate(database.dataSource());
    database.everything().update(ADD);
    List<Map<String, Object>> before = database.history();

    assertThatThrownBy(() -> Schema.upToDate(database.dataSource()))
        .hasMessageContaining("applied migration not resolved locally: 999");

    assertThat(database.history()).isEqualTo(before);
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void anEarlierSchemaIsRefusedWhenSomethingNewerStandsBesideIt(Engine engine) {
    BareDatabase database = BareDatabase.on(engine);
    Schema.upTo(EARLIER, database.dataSource());
    database.everything().update(ADD);
    List<Map<String, Object>> before = database.columns();

    assertThatThrownBy(() -> Schema.upToDate(database.dataSource()))
        .hasMessageContaining("applied migration not resolved locally: 999");

    assertThat(database.columns()).isEqualTo(before);
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void aMigrationThatWasAlteredIsRefused(Engine engine) {
    BareDatabase database = BareDatabase.on(engine);
    Schema.upToDate(database.dataSource());
    database
        .everything()
        .update("update \"passerelle_schema\" set \"checksum\" = 80400 where \"version\" = '1'");

    assertThatThrownBy(() -> Schema.upToDate(database.dataSource()))
        .hasMessageContaining("checksum mismatch");
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void whatAnEarlierReleaseWroteStandsAfterTheUpgrade(Engine engine) {
    BareDatabase fresh = BareDatabase.on(engine);
    Schema.upToDate(fresh.dataSource());
    List<Object> latest = fresh.versions();
    BareDatabase database = BareDatabase.on(engine);
    Schema.upTo(EARLIER, database.dataSource());
    assertThat(database.versions()).endsWith(EARLIER);
    database.holdsWhatAnEarlierReleaseWrote();
    List<Map<String, Object>> before = database.rows();
    assertThat(before).hasSize(10);

    Schema.upToDate(database.dataSource());

    assertThat(database.versions()).isEqualTo(latest).doesNotHaveDuplicates();
    List<Map<String, Object>> after = database.rows();
    assertThat(after).hasSameSizeAs(before);
    for (int i = 0; i < before.size(); i++) {
      assertThat(after.get(i)).containsAllEntriesOf(before.get(i));
    }
    isReadByThisRelease(database);
  }

  /** What newer tables add to older rows is what this release takes them for. */
  private static void isReadByThisRelease(BareDatabase database) {
    Rooms rooms = new Rooms(new JdbcTemplate(database.dataSource()), Clock.systemUTC());
    assertThat(rooms.find("clinique-d-avant").orElseThrow().kind()).isEqualTo(RoomKind.CLINIC);
    assertThat(rooms.find("panier-d-avant").orElseThrow().published()).isTrue();
    assertThat(rooms.grace("panier-d-avant")).isEqualTo(Duration.ofDays(30));
    assertThat(rooms.add(new NewRoom("apres", RoomKind.CIRCLE, "x", "x", "x@y.example"))).isTrue();
    JdbcTemplate jdbc = database.everything();
    assertThat(jdbc.queryForList("select partition_id from room order by 1", Integer.class))
        .containsExactly(1, 2, 3);
    assertThat(jdbc.queryForMap("select role, purpose, scopes from token_client").values())
        .containsExactly("system", "TREAT", "system/*.cruds");
    assertThat(
            jdbc.queryForList(
                "select task_instance from scheduled_tasks where task_name = 'end-of-grace'",
                String.class))
        .containsExactly("11111111-0000-4000-8000-000000000001/upgrade");
  }

  @Test
  void aRowOfAnEarlierReleaseComesUnderThePolicies() {
    BareDatabase database = BareDatabase.on(Engine.POSTGRESQL);
    String count = "select count(*) from hfj_res_search_url";
    JdbcTemplate own = new JdbcTemplate(database.dataSource());
    Schema.upTo(EARLIER, database.dataSource());
    database.holdsWhatAnEarlierReleaseWrote();
    assertThat(own.queryForObject(count, Integer.class)).isOne();

    Schema.upToDate(database.dataSource());

    assertThat(own.queryForObject(count, Integer.class)).isZero();
    assertThat(database.everything().queryForObject(count, Integer.class)).isOne();
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void aSecondRunChangesNothing(Engine engine) {
    BareDatabase database = BareDatabase.on(engine);
    Schema.upTo(EARLIER, database.dataSource());
    database.holdsWhatAnEarlierReleaseWrote();
    Schema.upToDate(database.dataSource());
    List<List<Map<String, Object>>> before =
        List.of(database.history(), database.columns(), database.rows());

    Schema.upToDate(database.dataSource());

    assertThat(List.of(database.history(), database.columns(), database.rows())).isEqualTo(before);
  }

  @Test
  void nodesThatStartTogetherLayTheTablesOnce() throws Exception {
    BareDatabase database = BareDatabase.on(Engine.POSTGRESQL);
    ExecutorService nodes = Executors.newFixedThreadPool(3);
    try {
      Callable<Schema> start = () -> Schema.upToDate(database.dataSource());
      for (Future<Schema> started : nodes.invokeAll(List.of(start, start, start))) {
        started.get();
      }
    } finally {
      nodes.shutdownNow();
    }

    assertThat(database.versions()).doesNotHaveDuplicates().hasSizeGreaterThan(10);
  }
}
