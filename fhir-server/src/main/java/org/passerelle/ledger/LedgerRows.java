package org.passerelle.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads lines as the table holds them. */
public final class LedgerRows {

  private LedgerRows() {}

  /** One row of {@code ledger_line}, with all its columns. */
  public static RecordedLine read(ResultSet row, int number) throws SQLException {
    LedgerLine line =
        new LedgerLine(
            row.getString("room"),
            row.getString("disclosure_id"),
            row.getString("passage"),
            row.getString("outcome"),
            row.getString("reason"),
            row.getString("other_room"),
            row.getString("grounds"),
            facts(row),
            row.getString("target_type"),
            row.getString("target_id"),
            asked(row));
    return new RecordedLine(row.getString("id"), row.getTimestamp("at").toInstant(), line);
  }

  private static LedgerLine.@Nullable Asked asked(ResultSet row) throws SQLException {
    String patient = row.getString("asked_by");
    String consent = row.getString("consent");
    return patient == null || consent == null ? null : new LedgerLine.Asked(patient, consent);
  }

  /** Names of what crossed by such a row. */
  public static List<String> facts(ResultSet row) throws SQLException {
    String facts = Objects.requireNonNullElse(row.getString("facts"), "");
    return facts.isEmpty() ? List.of() : List.of(facts.split(" "));
  }
}
