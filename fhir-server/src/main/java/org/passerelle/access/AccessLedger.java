package org.passerelle.access;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Appends lines to the ledger of access; each is committed before anyone sees what it is about. */
final class AccessLedger {

  private final JdbcTemplate jdbc;
  private final AccessTable table;
  private final Numbers numbers;
  private final GroupCommit group;
  private final Clock clock;
  private final Supplier<UUID> ids;

  AccessLedger(
      JdbcTemplate jdbc, Numbers numbers, GroupCommit group, Clock clock, Supplier<UUID> ids) {
    this.jdbc = jdbc;
    this.table = new AccessTable(numbers);
    this.numbers = numbers;
    this.group = group;
    this.clock = clock;
    this.ids = ids;
  }

  /** A line of now, about the person that the act names. */
  IndexedLine line(Who who, Act act, Finding finding) {
    return line(who, act, finding, act.persons());
  }

  /** A line of now, about these persons of the room. */
  IndexedLine line(Who who, Act act, Finding finding, Set<String> persons) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return new IndexedLine(new AccessLine(ids.get(), who, act, finding, now), persons);
  }

  /**
   * Appends these lines apart from any work, and returns when they are committed.
   *
   * @throws UnwrittenException when they are not
   */
  void append(List<IndexedLine> lines) {
    if (!lines.isEmpty()) {
      group.write(lines);
    }
  }

  /**
   * Appends a line in the transaction under way, with which it is committed or rolled back.
   *
   * @param visit is told of the commit; null when there is no request
   */
  void appendWithin(IndexedLine line, @Nullable Visit visit) {
    LinesOfWork.current(jdbc, table, numbers).add(line, visit);
  }
}
