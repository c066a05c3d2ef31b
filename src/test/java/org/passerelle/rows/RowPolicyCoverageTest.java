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

  /** Our own tables with rooms in them, and why no policy holds their rows: decision 0006. */
  private static final Map<String, String> OURS =
      Map.ofEntries(
          Map.entry("access_head", "seals of the ledger of access: numbers, by the sealing job"),
          Map.entry("access_line", "$who-saw reads one person's lines of all rooms"),
          Map.entry("access_person", "tells which lines are about one person, for $who-saw"),
          Map.entry("access_seal", "seals of the ledger of access: hashes, by the sealing job"),
          Map.entry("crossing", "a view of disclosure, share, emergency_copy, concern"),
          Map.entry("concern", "read by the door alone, before it knows whom it concerns"),
          Map.entry("concern_copy", "ties a clinic's concern to who heard it, by its parent row"),
          Map.entry("disclosed_copy", "the door reads it before it knows which rooms it joins"),
          Map.entry("disclosure", "ties a referral to its copy: two rooms in one row"),
          Map.entry("incident", "whose an entry is: for the operator alone, by no request"),
          Map.entry("inner_room", "which room is inside which: names, no content"),
          Map.entry("ledger_line", "the door writes the lines of both rooms in one transaction"),
          Map.entry("notice", "the door leaves one for the other room"),
          Map.entry("person_alert", "an operator's, or of an alert: it counts in all rooms"),
          Map.entry("person_client", "who speaks for whom, read before a room is opened"),
          Map.entry("emergency", "ties a circle and a clinic: two rooms in one row"),
          Map.entry("emergency_contact", "who of a clinic is told, read by the door alone"),
          Map.entry("emergency_copy", "ties an alert to its copy: two rooms by its parent row"),
          Map.entry("share", "ties an item to its copy: two rooms in one row"),
          Map.entry("token_client", "read before anyone is signed in"),
          Map.entry("webhook", "read when a notice is delivered, by no room's request"));

  private static final String WITH_ROOM =
      "select distinct table_name from information_schema.columns where table_schema = 'public'"
          + " and (column_name = 'room' or column_name like '%\\_room')";
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
  void everyTableOfOursWithARoomIsNamedHereWithAReason() {
    assertThat(database.queryForList(WITH_ROOM, String.class))
        .containsExactlyInAnyOrderElementsOf(OURS.keySet());
    assertThat(database.queryForList(COVERED, String.class))
        .doesNotContainAnyElementsOf(OURS.keySet());
  }

  @Test
  void noTableIsLeftOutThatIsNotThere() {
    assertThat(database.queryForList(WITH_PARTITION, String.class)).containsAll(LEFT_OUT.keySet());
  }
}
