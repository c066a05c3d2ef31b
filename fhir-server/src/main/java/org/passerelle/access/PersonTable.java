package org.passerelle.access;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.jdbc.core.JdbcOperations;

/** Writes whom lines are about, in the transaction that writes the lines. */
final class PersonTable {

  private static final int ROWS = 100;

  private final Numbers numbers;

  PersonTable(Numbers numbers) {
    this.numbers = numbers;
  }

  /** Writes it for these lines, whose places are those in the list. */
  void insert(JdbcOperations jdbc, long number, List<IndexedLine> lines) {
    List<Object[]> rows = new ArrayList<>();
    for (int n = 0; n < lines.size(); n++) {
      AccessLine line = lines.get(n).line();
      for (String patient : lines.get(n).persons()) {
        rows.add(new Object[] {number, n, line.who().room(), patient, Timestamp.from(line.at())});
      }
    }
    for (int from = 0; from < rows.size(); from += ROWS) {
      List<Object[]> some = rows.subList(from, Math.min(from + ROWS, rows.size()));
      List<Object> values = new ArrayList<>();
      some.forEach(row -> Collections.addAll(values, row));
      jdbc.update(statement(some.size()), values.toArray());
    }
  }

  private String statement(int rows) {
    String row = "(" + numbers.sql() + ", ?, ?, ?, ?)";
    return "insert into access_person (tx, n, room, patient, at) values "
        + String.join(", ", Collections.nCopies(rows, row));
  }
}
