package org.passerelle.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.support.PostgreSql;
import org.passerelle.support.Referral;
import org.passerelle.support.World;
import org.passerelle.support.World.Engine;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** Plain SQL, as the application's role: what a statement that forgot its room would reach. */
class RowPolicyTest {

  private static final World WORLD = World.on(Engine.POSTGRESQL);

  private static final String RESOURCES = "select distinct partition_id from hfj_resource";

  /** One connection, as a pool hands it out again and again. */
  private final DataSourceTransactionManager own =
      new DataSourceTransactionManager(
          new SingleConnectionDataSource(WORLD.postgresql().url(), PostgreSql.ROLE, "", true));

  private final JdbcTemplate everything = WORLD.everything();

  @BeforeAll
  static void bothRoomsHoldSomething() {
    for (String clinic : List.of("clinique-du-parc", "clinique-des-erables")) {
      assertThat(WORLD.as(clinic).post("", Referral.to("le-panier").bundle()).status())
          .isEqualTo(200);
    }
  }

  @Test
  void theRoleOfTheApplicationIsAnOrdinaryOne() {
    assertThat(
            everything.queryForObject(
                "select rolsuper or rolbypassrls from pg_roles where rolname = 'passerelle'",
                Boolean.class))
        .isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "alter table hfj_resource no force row level security",
        "alter table hfj_resource disable row level security",
        "drop policy own_rooms on hfj_resource",
        "create policy more on hfj_resource using (true)",
        "alter table disclosure add column more int",
        "drop table ledger_line",
        "truncate hfj_resource",
        "set role passerelle_owner",
        "update passerelle_schema set checksum = 1",
        "create table public.more (id int)"
      })
  void itOwnsNoTableAndLiftsNoPolicy(String statement) {
    assertThatThrownBy(() -> changed("", statement))
        .isInstanceOf(DataAccessException.class)
        .extracting(NestedExceptionUtils::getRootCause)
        .isInstanceOfSatisfying(
            SQLException.class, refused -> assertThat(refused.getSQLState()).isEqualTo("42501"));
  }

  @Test
  void aTransactionOfOneRoomSeesNoRowOfAnother() {
    int parc = partition("clinique-du-parc");

    for (Covered covered : covered()) {
      assertThat(found("" + parc, covered.rooms())).as(covered.table()).isSubsetOf(parc);
    }
    assertThat(found("" + parc, RESOURCES)).containsExactly(parc);
    assertThat(everything.queryForList(RESOURCES, Integer.class)).hasSizeGreaterThan(1);
  }

  @Test
  void aTransactionOfTwoRoomsSeesThoseTwo() {
    int parc = partition("clinique-du-parc");
    int erables = partition("clinique-des-erables");

    assertThat(found(parc + "," + erables, RESOURCES)).containsExactlyInAnyOrder(parc, erables);
  }

  @Test
  void aTransactionOfNoRoomSeesNothing() {
    for (Covered covered : covered()) {
      assertThat(found(null, covered.rooms())).as(covered.table()).isEmpty();
      assertThat(found("", covered.rooms())).as(covered.table()).isEmpty();
    }
  }

  @Test
  void aRoomsSettingEndsWithItsTransaction() {
    assertThat(found("" + partition("clinique-du-parc"), RESOURCES)).isNotEmpty();

    assertThat(new JdbcTemplate(own.getDataSource()).queryForList(RESOURCES, Integer.class))
        .isEmpty();
  }

  @Test
  void aRowOfAnotherRoomIsNeitherWrittenNorMoved() {
    String parc = "" + partition("clinique-du-parc");
    int erables = partition("clinique-des-erables");
    String written =
        "insert into hfj_res_search_url (res_search_url, partition_id, created_time, res_id)"
            + " values ('x', %d, now(), 1)";
    String moved = "update hfj_spidx_token set partition_id = %d";

    assertThatThrownBy(() -> changed(parc, written.formatted(erables)))
        .isInstanceOf(DataAccessException.class)
        .hasStackTraceContaining("row-level security");
    assertThatThrownBy(() -> changed(parc, moved.formatted(erables)))
        .isInstanceOf(DataAccessException.class)
        .hasStackTraceContaining("row-level security");
    assertThat(changed("" + erables, written.formatted(erables))).isOne();
  }

  @Test
  void aRowOfAnotherRoomIsNeitherChangedNorRemoved() {
    String parc = "" + partition("clinique-du-parc");
    String there = " where partition_id = " + partition("clinique-des-erables");

    assertThat(changed(parc, "update hfj_resource set res_ver = 9" + there)).isZero();
    assertThat(changed(parc, "delete from hfj_spidx_token" + there)).isZero();
  }

  private List<Integer> found(@Nullable String rooms, String sql) {
    return in(rooms, jdbc -> jdbc.queryForList(sql, Integer.class));
  }

  private int changed(String rooms, String sql) {
    return in(rooms, jdbc -> jdbc.update(sql));
  }

  /** A table under a policy, and its column that says whose a row is. */
  private record Covered(String table, String column) {

    String rooms() {
      return "select distinct " + column + " from " + table;
    }
  }

  private List<Covered> covered() {
    List<Covered> covered =
        everything.query(
            "select c.relname from pg_class c join pg_policy p on p.polrelid = c.oid",
            (row, number) -> {
              String table = row.getString(1);
              String column =
                  table.equals("hfj_search_result") ? "resource_partition_id" : "partition_id";
              return new Covered(table, column);
            });
    assertThat(covered).hasSizeGreaterThan(20);
    return covered;
  }

  private <T> T in(@Nullable String list, Function<JdbcTemplate, T> work) {
    return new TransactionTemplate(own)
        .execute(
            status -> {
              JdbcTemplate jdbc = new JdbcTemplate(own.getDataSource());
              if (list != null) {
                jdbc.queryForObject(
                    "select set_config('passerelle.rooms', ?, true)", String.class, list);
              }
              status.setRollbackOnly();
              return work.apply(jdbc);
            });
  }

  private int partition(String room) {
    return everything.queryForObject(
        "select partition_id from room where name = ?", Integer.class, room);
  }
}
