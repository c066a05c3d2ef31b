package org.passerelle.ledger;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Appends lines, in the transaction of what they record. If a line cannot be written, nothing is
 * handed over: the exception rolls the passage back.
 */
public final class Ledger {

  private final JdbcTemplate jdbc;
  private final Clock clock;
  private final Supplier<UUID> ids;

  /** A ledger in this database. */
  public Ledger(JdbcTemplate jdbc, Clock clock, Supplier<UUID> ids) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.ids = ids;
  }

  /** Appends a line. */
  public void append(LedgerLine line) {
    LedgerLine.Asked asked = line.asked();
    jdbc.update(
        "insert into ledger_line (id, room, disclosure_id, passage, outcome, reason, other_room,"
            + " grounds, facts, target_type, target_id, asked_by, consent, at)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        ids.get().toString(),
        line.room(),
        line.disclosureId(),
        line.passage(),
        line.outcome(),
        line.reason(),
        line.otherRoom(),
        line.ground(),
        String.join(" ", line.facts()),
        line.targetType(),
        line.targetId(),
        asked == null ? null : asked.patient(),
        asked == null ? null : asked.consent(),
        Timestamp.from(clock.instant()));
  }
}
