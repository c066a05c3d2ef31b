package org.passerelle.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Both ledgers, and the register of incidents, are appended to, by product code and by migrations
 * alike, and nothing else.
 */
class AppendedOnlyTest {

  private static final String TABLES = "(ledger_line|access_line|incident|incident_version)";

  /** What changes or takes away lines that are there. */
  private static final Pattern CHANGES =
      Pattern.compile(
          "(?i)\\b(update|delete\\s+from|merge\\s+into|truncate(\\s+table)?|drop\\s+table"
              + "(\\s+if\\s+exists)?)\\s+(only\\s+)?"
              + TABLES
              + "\\b");

  private static final Pattern APPENDS =
      Pattern.compile("(?i)\\binsert\\s+into\\s+" + TABLES + "\\b");

  /** Where one Java string goes on in the next. */
  private static final Pattern SEAM = Pattern.compile("\"\\s*\\+\\s*\"");

  @Test
  void noMainSourceAndNoMigrationChangesALine() {
    assertThat(sources()).filteredOn(file -> finds(CHANGES, SourceTree.text(file))).isEmpty();
  }

  /** So that a table of another name, or sources that are not found, are noticed. */
  @Test
  void allAreFoundWhereTheyAreAppendedTo() {
    assertThat(sources())
        .filteredOn(file -> finds(APPENDS, SourceTree.text(file)))
        .extracting(file -> file.getFileName().toString())
        .containsExactlyInAnyOrder("Ledger.java", "AccessTable.java", "Incidents.java");
    assertThat(sources()).anyMatch(file -> file.endsWith("V3__door.sql"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc.update(\"update ledger_line set at = ?\")",
        "jdbc.update(\"delete from\"\n        + \" access_line where at < ?\")",
        "TRUNCATE TABLE access_line;",
        "Delete From ledger_line;",
        "update incident set room = ?",
        "delete from incident_version"
      })
  void suchAChangeWouldBeFound(String source) {
    assertThat(finds(CHANGES, source)).isTrue();
  }

  private static boolean finds(Pattern pattern, String text) {
    return pattern.matcher(SEAM.matcher(text).replaceAll("")).find();
  }

  private static List<Path> sources() {
    return Stream.concat(
            Stream.of(SourceTree.Module.values())
                .flatMap(module -> SourceTree.main(module).stream()),
            migrations())
        .toList();
  }

  private static Stream<Path> migrations() {
    Path resources = SourceTree.root().resolve("fhir-server/src/main/resources");
    try (Stream<Path> files = Files.walk(resources)) {
      return files.filter(file -> file.toString().endsWith(".sql")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
