package org.passerelle.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads lines as the table holds them. */
public final class AccessRows {

  private AccessRows() {}

  /** One row of {@code access_line}, with all its columns. */
  public static RecordedAccess read(ResultSet row, int number) throws SQLException {
    Who who =
        new Who(
            row.getString("room"),
            row.getString("client"),
            row.getString("role"),
            row.getString("purpose"),
            row.getString("correlation"));
    Act act =
        new Act(
            row.getString("interaction"),
            row.getString("type"),
            row.getString("type_id"),
            row.getString("parameters"));
    Finding finding =
        new Finding(
            AccessOutcome.of(row.getString("outcome")), count(row), row.getString("reason"));
    AccessLine line =
        new AccessLine(
            row.getObject("id", UUID.class), who, act, finding, row.getTimestamp("at").toInstant());
    return new RecordedAccess(row.getLong("tx"), row.getInt("n"), line);
  }

  private static @Nullable Integer count(ResultSet row) throws SQLException {
    int found = row.getInt("found");
    return row.wasNull() ? null : found;
  }
}
