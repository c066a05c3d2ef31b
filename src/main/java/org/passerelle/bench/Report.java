package org.passerelle.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Says what a run came to: a table for a person, and one line for the page of figures. */
final class Report {

  private final Options options;
  private final Figures figures;
  private final Map<String, Integer> failures;

  Report(Options options, Figures figures, Map<String, Integer> failures) {
    this.options = options;
    this.figures = figures;
    this.failures = failures;
  }

  /** The table. */
  String table() {
    StringBuilder table = new StringBuilder();
    row(table, "measured", figures.time().toSeconds() + " s, " + pace());
    row(table, "acknowledged", perSecond(figures.acknowledgedPerSecond()));
    row(table, "  each in", figures.acknowledgements().sentence());
    if (options.receiver() != null) {
      row(table, "crossed", perSecond(figures.crossedPerSecond()));
      row(table, "  each in", figures.crossings().sentence() + " after its acknowledgement");
      row(table, "never crossed", figures.neverCrossed() + " (warm-up included)");
      row(table, "", "seen by a search every " + Crossings.INTERVAL.toMillis() + " ms, that late");
    }
    failures.forEach((what, count) -> row(table, "failed", count + " x " + what));
    return table.toString();
  }

  /** One row of a Markdown table: date, command, acknowledged, crossed, machine. */
  String line(List<String> words, LocalDate today) {
    String crossed =
        options.receiver() == null
            ? "not watched"
            : perSecond(figures.crossedPerSecond())
                + ", "
                + figures.crossings().sentence()
                + ", "
                + figures.neverCrossed()
                + " never";
    return String.join(
        " | ",
        "| " + today,
        "`" + command(words) + "`",
        perSecond(figures.acknowledgedPerSecond()) + ", " + figures.acknowledgements().sentence(),
        crossed,
        machine() + " |");
  }

  /** As typed, but for secrets: figures are published. */
  private static String command(List<String> words) {
    return "./passerelle bench "
        + words.stream()
            .map(word -> word.matches("[a-z0-9-]+:[^/].*") ? word.replaceAll(":.*", ":…") : word)
            .collect(Collectors.joining(" "));
  }

  static String machine() {
    return Runtime.getRuntime().availableProcessors()
        + " processors, "
        + System.getProperty("os.name")
        + " "
        + System.getProperty("os.arch")
        + ", load on Java "
        + System.getProperty("java.version");
  }

  private String pace() {
    String wanted = options.rate() == 0 ? "as many as it takes" : options.rate() + " a second";
    return options.clients() + " clients, " + wanted;
  }

  private static String perSecond(double number) {
    return String.format(Locale.ROOT, "%.1f/s", number);
  }

  private static void row(StringBuilder table, String name, String value) {
    table.append(String.format("%-14s %s%n", name, value));
  }
}
