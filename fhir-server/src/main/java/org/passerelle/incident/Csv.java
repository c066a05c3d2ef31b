package org.passerelle.incident;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.passerelle.room.RoomKind;

/**
 * A register as CSV (RFC 4180), a line for each incident, for whoever opens it as a sheet. A cell
 * that a sheet would take for a formula begins with an apostrophe instead; JSON has it as it is.
 */
public final class Csv {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setQuoteMode(QuoteMode.ALL).build();
  private static final Pattern FORMULA = Pattern.compile("[=+\\-@\\t\\r＝＋－＠].*", Pattern.DOTALL);

  private final ZoneId zone;
  private final Shown shown;

  /**
   * How it is written.
   *
   * @param zone in which moments are written
   */
  public Csv(ZoneId zone) {
    this.zone = zone;
    this.shown = new Shown(zone);
  }

  /** The last version of each; kind is their room's. */
  public String of(List<Incident> incidents, RoomKind kind) {
    StringBuilder text = new StringBuilder();
    try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
      printer.printRecord(titles());
      for (Incident incident : incidents) {
        printer.printRecord(cells(incident, kind).stream().map(Csv::guarded).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static List<String> titles() {
    List<String> titles = new ArrayList<>(List.of("Incident", "Version"));
    titles.add(new Title("Consigné", "Recorded").both());
    for (Field field : Field.values()) {
      titles.add(field.number() + ". " + field.title().both());
    }
    titles.add(new Title("Manque", "Missing").both());
    titles.add(new Title("Avis à donner", "Notice due").both());
    titles.add(new Title("À conserver au moins jusqu’au", "To be kept at least until").both());
    return titles;
  }

  private List<String> cells(Incident incident, RoomKind kind) {
    Finding finding = Check.of(incident.account(), kind);
    List<String> cells = new ArrayList<>();
    cells.add(incident.id());
    cells.add(String.valueOf(incident.version()));
    cells.add(shown.minute(incident.recorded()));
    for (Field field : Field.values()) {
      cells.add(Wording.of(field, incident.account()));
    }
    cells.add(Wording.missing(finding));
    cells.add(Wording.due(finding));
    cells.add(incident.keptUntil(zone).toString());
    return cells;
  }

  /** What a sheet reads as text whatever it begins with. */
  static String guarded(String cell) {
    return FORMULA.matcher(cell).matches() ? "'" + cell : cell;
  }
}
