package org.passerelle.incident;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.room.RoomKind;

/** A register as it leaves and as it is shown. {@code -Dgolden.update=true} rewrites the files. */
class ExportTest {

  private static final Path FOLDER = Path.of("src/test/resources/golden/incident");
  private static final ZoneId MONTREAL = ZoneId.of("America/Toronto");
  private static final String ROOM = "clinique";
  private static final Instant AT = Instant.parse("2026-03-04T14:05:06.700Z");
  private static final List<Incident> REGISTER =
      List.of(
          new Incident("0a6f5a3e-0000-4000-8000-000000000001", ROOM, 3, AT, Accounts.whole()),
          new Incident("0a6f5a3e-0000-4000-8000-000000000002", ROOM, 1, AT, Accounts.early()),
          new Incident("0a6f5a3e-0000-4000-8000-000000000003", ROOM, 2, AT, Accounts.harmless()),
          new Incident("0a6f5a3e-0000-4000-8000-000000000004", ROOM, 1, AT, Account.UNSAID));

  @Test
  void asCsvItIsThatOfTheGoldenFile() throws IOException {
    assertGolden("register.csv", new Csv(MONTREAL).of(REGISTER, RoomKind.CLINIC));
  }

  @Test
  void asJsonItIsThatOfTheGoldenFile() throws IOException {
    assertGolden("register.json", new Json(MONTREAL).of(REGISTER, ROOM, RoomKind.CLINIC) + "\n");
  }

  @Test
  void asShownItIsThatOfTheGoldenFile() throws IOException {
    Shown shown = new Shown(MONTREAL);
    String all =
        String.join("\n", REGISTER.stream().map(one -> shown.of(one, RoomKind.CLINIC)).toList());

    assertGolden("shown.txt", all);
  }

  @Test
  void anEmptyRegisterHasItsEightTitles() throws IOException {
    List<CSVRecord> lines = read(new Csv(MONTREAL).of(List.of(), RoomKind.CLINIC));

    assertThat(lines).hasSize(1);
    assertThat(lines.get(0).stream())
        .containsAll(
            Stream.of(Field.values())
                .map(field -> field.number() + ". " + field.title().both())
                .toList());
    assertThat(Field.values()).hasSize(8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"=HYPERLINK(0)", "+1", "-1", "@SUM(1)", "＝1", "＋1", "－1", "＠1", "=1\n=2"})
  void aCellThatASheetWouldComputeIsText(String cell) throws IOException {
    Account account = Accounts.of(Accounts.early(), Harm.UNSAID, Notices.UNSAID);
    Account formula =
        new Account(
            Information.described(new Brief(cell)),
            new Brief(cell),
            account.occurred(),
            account.aware(),
            account.persons(),
            account.harm(),
            account.notices(),
            new Brief(cell));
    Incident incident = new Incident("an-id", ROOM, 1, AT, formula);

    CSVRecord line = read(new Csv(MONTREAL).of(List.of(incident), RoomKind.CLINIC)).get(1);

    assertThat(List.of(line.get(3), line.get(4), line.get(10))).containsOnly("'" + cell);
    assertThat(line.stream()).noneMatch(each -> each.matches("(?s)[=+\\-@].*"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a=1", "'=1", "12", "é", "a, \"b\"; c"})
  void anyOtherCellStaysAsItIs(String cell) {
    assertThat(Csv.guarded(cell)).isEqualTo(cell);
  }

  @Test
  void anEntryIsKeptFiveYearsFromWhenItBecameKnown() {
    assertThat(REGISTER.get(0).keptUntil(MONTREAL)).isEqualTo(Accounts.KNOWN.plusYears(5));
    assertThat(REGISTER.get(3).keptUntil(MONTREAL)).isEqualTo("2031-03-04");
  }

  private static List<CSVRecord> read(String csv) throws IOException {
    return CSVFormat.RFC4180.parse(new StringReader(csv)).getRecords();
  }

  private static void assertGolden(String name, String written) throws IOException {
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(FOLDER.resolve(name), written, UTF_8);
    }
    assertThat(written).isEqualTo(Files.readString(FOLDER.resolve(name), UTF_8));
  }
}
