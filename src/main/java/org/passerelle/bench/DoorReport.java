package org.passerelle.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.passerelle.door.DoorTimes;
import org.passerelle.door.DoorTimes.Step;

/** Says what the door cost: a table for a person, and one line for the page of figures. */
final class DoorReport {

  /** One line of the table: what was timed, how long it took, and what it is. */
  private record Row(String name, Percentiles times, String meaning) {}

  private final String database;
  private final Options options;
  private final Figures figures;
  private final List<Row> rows;

  /**
   * @param database product and version
   * @param options what was measured
   * @param times of the door
   * @param figures of the way to it and from it
   */
  DoorReport(String database, Options options, DoorTimes times, Figures figures) {
    this.database = database;
    this.options = options;
    this.figures = figures;
    this.rows = rows(times, figures);
  }

  private static List<Row> rows(DoorTimes times, Figures figures) {
    List<Row> rows = new ArrayList<>();
    for (Step step : Step.values()) {
      rows.add(new Row(name(step), Percentiles.of(times.of(step)), meaning(step)));
    }
    String seen = "from that answer until the receiver finds it, looking each %d ms";
    rows.add(new Row("acknowledged", figures.acknowledgements(), "from when due to its answer"));
    rows.add(new Row("crossed", figures.crossings(), seen.formatted(DoorBench.LOOK.toMillis())));
    return rows;
  }

  private static String name(Step step) {
    return switch (step) {
      case DECIDE -> "decide";
      case MINIMISE -> "minimise";
      case RECORD -> "record";
      case HAND_OVER -> "hand over";
      case AROUND -> "around these";
      case WHOLE -> "whole passage";
    };
  }

  private static String meaning(Step step) {
    return switch (step) {
      case DECIDE -> "reads the person's Consents, and decides";
      case MINIMISE -> "reads the referral, and builds its copies";
      case RECORD -> "the ledger's two lines, the copies' names, the disclosure";
      case HAND_OVER -> "writes the copies, and tells who asked to be told";
      case AROUND -> "the locks, the row of what is due, the commit";
      case WHOLE -> "as its job runs it, in its transaction";
    };
  }

  /** How many passages were timed. */
  int passages() {
    return rows.get(0).times().count();
  }

  /** The table. */
  String table() {
    StringBuilder table = new StringBuilder();
    table.append(String.format("%s: %s%n", database, pace()));
    table.append(String.format("%-14s %9s %9s%n", "milliseconds", "p50", "p99"));
    for (Row row : rows) {
      Percentiles times = row.times();
      table.append(
          String.format(
              "%-14s %9s %9s  %s%n",
              row.name(), times.milliseconds(50), times.milliseconds(99), row.meaning()));
    }
    return table.append("never crossed: ").append(figures.neverCrossed()).toString();
  }

  /**
   * One row of a Markdown table: date, command, database, p50 and p99 of each step, machine. True
   * where that command ran it, in a JVM with the service's options, and not in a test.
   */
  String line(List<String> words, LocalDate today) {
    String steps =
        rows.stream()
            .map(
                row ->
                    "%s %s, %s"
                        .formatted(
                            row.name(), row.times().milliseconds(50), row.times().milliseconds(99)))
            .collect(Collectors.joining("; "));
    String command = ("./passerelle bench door " + String.join(" ", words)).strip();
    return String.join(
        " | ",
        "| " + today,
        "`" + command + "`",
        database + ", " + pace(),
        steps,
        Report.machine() + " |");
  }

  private String pace() {
    return "%d passages in %d s, %s a second, %d clients"
        .formatted(passages(), options.time().toSeconds(), options.rate(), options.clients());
  }
}
