package org.passerelle.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.passerelle.job.Jobs;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The rows of one room and one referral, taken one at a time and oldest first. Taking one up puts
 * its next attempt a lease ahead, so that a process that dies leaves it to another; a parked one is
 * passed over, since each later notice says all that it says. Every method joins a transaction.
 */
final class NoticeQueue {

  private static final String HEAD =
      "select * from notice where room = ? and disclosure_id = ? and parked_because is null"
          + " order by seq limit 1 for update";

  private final JdbcTemplate jdbc;
  private final Jobs jobs;
  private final Clock clock;

  NoticeQueue(JdbcTemplate jdbc, Jobs jobs, Clock clock) {
    this.jdbc = jdbc;
    this.jobs = jobs;
    this.clock = clock;
  }

  /**
   * The queue that a row is in.
   *
   * @param room whom its notices are for
   * @param disclosureId the referral they are about
   */
  record Queue(String room, String disclosureId) {}

  /** The queue of this row; empty when another job has delivered it, and goes on with the rest. */
  Optional<Queue> of(long seq) {
    return jdbc
        .query(
            "select room, disclosure_id from notice where seq = ?",
            (row, number) -> new Queue(row.getString("room"), row.getString("disclosure_id")),
            seq)
        .stream()
        .findFirst();
  }

  /** Takes up the oldest notice when it may be sent now. */
  Optional<Waiting> take(Queue queue, Duration lease) {
    return jdbc
        .query(HEAD, (row, number) -> waiting(row), queue.room(), queue.disclosureId())
        .stream()
        .findFirst()
        .flatMap(head -> take(head, lease));
  }

  /** A job whose row must wait never ends without another job for the time when it may go on. */
  private Optional<Waiting> take(Waiting head, Duration lease) {
    if (head.notBefore().isAfter(clock.instant())) {
      jobs.at(Notices.JOB, instance(head.seq(), head.notBefore()), head.notBefore());
      return Optional.empty();
    }
    jdbc.update(
        "update notice set attempts = attempts + 1, next_at = ? where seq = ?",
        Timestamp.from(in(lease)),
        head.seq());
    return Optional.of(head.takenUp());
  }

  /** It was delivered. */
  void delivered(Waiting waiting) {
    jdbc.update("delete from notice where seq = ?", waiting.seq());
  }

  /** It is sent again after a while. */
  void later(Waiting waiting, Duration wait) {
    Instant next = in(wait);
    jdbc.update("update notice set next_at = ? where seq = ?", Timestamp.from(next), waiting.seq());
    jobs.at(Notices.JOB, instance(waiting.seq(), next), next);
  }

  /** Comes back to a row for which there was no place now, without counting an attempt. */
  void comeBack(long seq, Duration wait) {
    Instant next = in(wait);
    jobs.at(Notices.JOB, instance(seq, next), next);
  }

  /** It waits for a person. */
  void park(Waiting waiting, String reason) {
    jdbc.update(
        "update notice set parked_because = ?, parked_at = ?,"
            + " parked_number = nextval('parked_number')"
            + " where seq = ? and parked_because is null",
        reason,
        Timestamp.from(clock.instant()),
        waiting.seq());
  }

  private Instant in(Duration wait) {
    return clock.instant().plus(wait).truncatedTo(ChronoUnit.MILLIS);
  }

  /** Named by its time, so that a job never finds its own name taken by itself. */
  private static String instance(long seq, Instant at) {
    return seq + "/at" + at.toEpochMilli();
  }

  private static Waiting waiting(ResultSet row) throws SQLException {
    Timestamp notBefore = row.getTimestamp("next_at");
    return new Waiting(
        row.getLong("seq"),
        row.getString("room"),
        row.getString("type"),
        row.getString("id"),
        row.getString("message_id"),
        row.getTimestamp("created_at").toInstant(),
        row.getInt("attempts"),
        notBefore == null ? Instant.EPOCH : notBefore.toInstant());
  }
}
