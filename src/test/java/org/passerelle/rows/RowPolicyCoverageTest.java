package org.passerelle.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.passerelle.support.World;
import org.passerelle.support.World.Engine;
import org.springframework.jdbc.core.JdbcTemplate;

/** Every table whose rows belong to rooms is under a policy, or is named here with a reason. */
class RowPolicyCoverageTest {

  private static final Map<String, String> LEFT_OUT =
      Map.of(
          "hfj_search", "HAPI leaves its partition empty, and no search is ever stored",
          "room", "the list of rooms itself: names, no content");

  private static final String WITH_PARTITION =
      "select distinct table_name from information_schema.columns where table_schema = 'public'"
          + " and column_name in ('partition_id', 'resource_partition_id')";
  private static final String COVERED =
      "select c.relname from pg_class c join pg_policy p on p.polrelid = c.oid"
          + " where c.relrowsecurity and c.relforcerowsecurity and p.polpermissive"
          + " and p.polcmd = '*' and p.polqual is not null and p.polwithcheck is not null";

  private final JdbcTemplate database = World.on(Engine.POSTGRESQL).everything();

  @Test
  void everyTableWithAPartitionIsCoveredOrNamedHere() {
    List<String> partitioned = database.queryForList(WITH_PARTITION, String.class);

    assertThat(partitioned)
        .contains("hfj_resource", "hfj_res_ver", "hfj_res_link", "hfj_spidx_token")
        .filteredOn(table -> !LEFT_OUT.containsKey(table))
        .containsExactlyInAnyOrderElementsOf(database.queryForList(COVERED, String.class));
  }

  @Test
  void noTableIsLeftOutThatIsNotThere() {
    assertThat(database.queryForList(WITH_PARTITION, String.class)).containsAll(LEFT_OUT.keySet());
  }
}
