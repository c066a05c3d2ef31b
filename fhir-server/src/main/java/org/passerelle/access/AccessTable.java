package org.passerelle.access;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.jdbc.core.JdbcOperations;

/** Writes lines: many in one statement, so that a group of readers costs one commit. */
final class AccessTable {

  /** SQL of the highest number in the ledger, so far. */
  static final String HIGHEST =
      "(select greatest(coalesce((select max(tx) from access_line), 0), last_tx)"
          + " from access_sealing)";

  private static final int ROWS = 50;
  private static final String COLUMNS =
      "tx, n, id, room, client, role, purpose, correlation, interaction, type, type_id,"
          + " parameters, outcome, found, reason, at";
  private static final int AFTER_NUMBER = 15;

  private final Numbers numbers;
  private final PersonTable persons;

  AccessTable(Numbers numbers) {
    this.numbers = numbers;
    this.persons = new PersonTable(numbers);
  }

  /**
   * Writes these lines, in order, and whom they are about; to be called in one transaction.
   *
   * @param number from {@link Numbers#begin}; ended by the caller, after the commit
   */
  void insert(JdbcOperations jdbc, long number, List<IndexedLine> lines) {
    for (int from = 0; from < lines.size(); from += ROWS) {
      List<IndexedLine> some = lines.subList(from, Math.min(from + ROWS, lines.size()));
      List<Object> values = new ArrayList<>();
      for (int i = 0; i < some.size(); i++) {
        values.add(number);
        values.add(from + i);
        add(values, some.get(i).line());
      }
      jdbc.update(statement(some.size()), values.toArray());
    }
    persons.insert(jdbc, number, lines);
  }

  private String statement(int rows) {
    String row = "(" + numbers.sql() + ", ?".repeat(AFTER_NUMBER) + ")";
    return "insert into access_line ("
        + COLUMNS
        + ") values "
        + String.join(", ", Collections.nCopies(rows, row));
  }

  private static void add(List<Object> values, AccessLine line) {
    Who who = line.who();
    Act act = line.act();
    Finding finding = line.finding();
    values.add(line.id());
    values.add(who.room());
    values.add(who.client());
    values.add(who.role());
    values.add(who.purpose());
    values.add(who.correlation());
    values.add(act.interaction());
    values.add(act.type());
    values.add(act.id());
    values.add(act.parameters());
    values.add(finding.outcome().code());
    values.add(finding.found());
    values.add(finding.reason());
    values.add(Timestamp.from(line.at()));
  }
}
