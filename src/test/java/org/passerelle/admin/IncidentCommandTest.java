package org.passerelle.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.passerelle.support.LogLines;
import org.passerelle.support.World;
import org.passerelle.support.World.Engine;

/** The operator keeps the register of incidents, over the management port of a running service. */
class IncidentCommandTest {

  private static final String ROOM = "clinique-des-erables";
  private static final String ADDED = "add|--room|" + ROOM + "|--risk|serious|--aware|";

  private final World world = World.on(Engine.H2);
  private final Typing operator = new Typing(world);
  private final LocalDate today =
      LocalDate.now(world.clock().withZone(ZoneId.of("America/Toronto")));
  private final String word = "w" + UUID.randomUUID().toString().replace("-", "");

  @Test
  void anIncidentIsEnteredCorrectedAndShownWithEachOfItsVersions() {
    String id = added(ADDED + today.minusDays(2) + "|--circumstances|" + word);

    assertThat(type("correct|" + id + "|--circumstances|otherwise|--told-cai|" + today)).isZero();

    assertThat(type("show|" + id)).isZero();
    assertThat(operator.said())
        .contains("Version 2", "otherwise", "2. Circonstances, en bref · Circumstances, in brief")
        .doesNotContain(word);
    assertThat(type("show|" + id + "|--all-versions")).isZero();
    assertThat(operator.said()).contains("Version 1", word, "Version 2", "otherwise");
    assertThat(type("show|--all-versions|" + id)).isZero();
    assertThat(operator.said()).contains(word);
  }

  @Test
  void theListSaysForHowLongANoticeIsDueUntilTheDaysAreThere() {
    String id = added(ADDED + today.minusDays(2));
    assertThat(operator.said()).contains("NOTICE DUE: minister, cai, persons (known for 2 days)");

    type("correct|" + id + "|--told-minister|" + today + "|--told-cai|" + today);
    assertThat(line(id)).contains("version 2", "NOTICE DUE: persons (known for 2 days)");

    type("correct|" + id + "|--told-persons|" + today + "|--public-notice|none");
    assertThat(line(id)).doesNotContain("NOTICE DUE", "public-notice").contains("  missing: ");
  }

  @Test
  void anOrganizationTellsNoMinister() {
    added("add|--room|le-panier|--risk|serious");

    assertThat(operator.said()).contains("NOTICE DUE: cai, persons  missing: ");
  }

  @Test
  void whatIsWholeIsComplete() {
    added(
        "add|--room|le-panier|--risk|not-serious|--information|i|--circumstances|c|--persons|1"
            + ("|--occurred|" + today + "|--aware|" + today)
            + "|--sensitivity|s|--misuse|m|--consequences|c|--likelihood|l|--measures|m");

    assertThat(operator.said().strip()).endsWith("  complete");
  }

  @Test
  void aRegisterIsExportedOfOneRoomAlone() {
    String id = added(ADDED + today + "|--circumstances|=" + word);
    String elsewhere = added("add|--room|le-panier|--measures|elsewhere" + word);

    assertThat(type("export|--room|" + ROOM)).isZero();
    assertThat(operator.said()).contains(id, "\"'=" + word, "8. Mesures prises");
    assertThat(operator.said()).doesNotContain(elsewhere, "elsewhere" + word);

    assertThat(type("export|--room|le-panier|--as|json")).isZero();
    assertThat(operator.said()).contains(elsewhere, "\"number\" : 8").doesNotContain(id);
    assertThat(type("list|--room|le-panier")).isZero();
    assertThat(operator.said()).contains(elsewhere).doesNotContain(id, word);
    assertThat(type("list")).isZero();
    assertThat(operator.said()).contains(elsewhere, id).doesNotContain(word);
  }

  @Test
  void theRegisterOfAClosedRoomStaysAndIsWrittenOn() {
    String room = "fermee-" + word.substring(0, 8);
    operator.run(
        "room",
        "add",
        room,
        "--kind",
        "clinic",
        "--title-fr",
        "x",
        "--title-en",
        "x",
        "--contact",
        "x@y.example");
    String id = added("add|--room|" + room + "|--risk|serious");
    assertThat(operator.run("room", "close", room)).isZero();

    assertThat(type("correct|" + id + "|--measures|done")).isZero();
    assertThat(type("export|--room|" + room)).isZero();
    assertThat(operator.said()).contains(id, "done");
    added("add|--room|" + room + "|--measures|later");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "'';incident add --room R FIELDS",
        "burn;incident add --room R FIELDS",
        "add|--measures|m;There is no such room: --room says whose it is.",
        "add|--room|nulle-part|--measures|m;There is no such room: --room says whose it is.",
        "add|--room|directory|--measures|m;There is no such room: --room says whose it is.",
        "add|--room|le-panier;Say at least one of the eight fields.",
        "add|--room|le-panier|--aware|2999-01-01;--aware is later than today.",
        "add|--room|le-panier|--measures;--measures wants a value after it.",
        "add|--room|le-panier|--as|csv|--measures|m;--as is no option here.",
        "correct;There is no such incident: its id stands in the list.",
        "correct|x|--measures|m;There is no such incident: its id stands in the list.",
        "correct|x|--room|le-panier;--room is no option here.",
        "show;There is no such incident: its id stands in the list.",
        "show|x|y;y stands alone: a text of several words goes between quotes.",
        "list|--room|nulle-part;There is no such room: --room says whose it is.",
        "export;There is no such room: --room says whose it is.",
        "export|--room|le-panier|--as|pdf;--as is csv or json."
      })
  void whatIsWrongIsRefusedAndNamed(String typed, String refusal) {
    assertThat(type(typed)).isOne();
    assertThat(operator.said()).contains(refusal);
  }

  @Test
  void anInnerRoomHasNoRegisterOfItsOwn() {
    String tray =
        world
            .everything()
            .queryForList("select name from room where kind = 'tray'", String.class)
            .get(0);

    assertThat(type("add|--room|" + tray + "|--measures|m")).isOne();
    assertThat(type("export|--room|" + tray)).isOne();
  }

  @Test
  void whatWasTypedIsInNoLog() {
    try (LogLines log = LogLines.open()) {
      String id = added(ADDED + today + "|--circumstances|" + word);
      type("correct|" + id + "|--measures|" + word + "|--persons|none");
      type("correct|" + id + "|--occurred|" + word);
      type("show|" + id + "|--all-versions");
      type("export|--room|" + ROOM);

      assertThat(log.byLogger().values()).noneMatch(lines -> lines.contains(word));
    }
  }

  private String line(String id) {
    assertThat(type("list|--room|" + ROOM)).isZero();
    return operator.said().lines().filter(line -> line.startsWith(id)).findFirst().orElseThrow();
  }

  /** Enters one, and answers with its id. */
  private String added(String typed) {
    assertThat(type(typed)).as(operator.said()).isZero();
    return operator.said().split(" ", 2)[0];
  }

  private int type(String typed) {
    List<String> words = new ArrayList<>(List.of("incident"));
    words.addAll(Arrays.asList(typed.split("\\|")));
    return operator.run(words.toArray(String[]::new));
  }
}
