package org.passerelle.road;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.passerelle.job.Jobs;
import org.passerelle.support.World;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The oldest notice about one Task that is still to be sent, as its row and its job stand. */
final class Pending {

  /** How long an attempt may be silent: to connect, to answer, and a margin. */
  static final Duration LEASE = Duration.ofSeconds(30);

  private final World world;
  private final String task;
  private final JdbcTemplate jdbc;
  private final TransactionTemplate transactions;

  Pending(World world, String task) {
    this.world = world;
    this.task = task;
    this.jdbc = world.bean(JdbcTemplate.class);
    this.transactions = world.bean(TransactionTemplate.class);
  }

  /**
   * Waits until it waits for its next attempt, and lets the clock pass that.
   *
   * @return false when there is nothing to wait for: it was delivered, or parked
   */
  boolean passWait() {
    Optional<Instant> next =
        Town.eventually(() -> row().isEmpty() ? Optional.<Instant>empty() : planned());
    next.ifPresent(
        at -> {
          Duration left = Duration.between(world.clock().instant(), at).plusMillis(1);
          world.clock().advance(left.isNegative() ? Duration.ZERO : left);
          lookNow();
        });
    return next.isPresent();
  }

  /** Waits until a job stands for an attempt at this very instant. */
  void awaitPlanned(Instant at) {
    Town.eventually(() -> Optional.of(at).equals(planned()) ? at : null);
  }

  /**
   * Its row and its job as a process leaves them that was killed while the receiver was called.
   *
   * @return when its lease is over
   */
  Instant takenUpByAProcessThatDied() {
    Town.eventually(this::planned);
    Instant now = world.clock().instant().truncatedTo(ChronoUnit.MILLIS);
    Timestamp silent = Timestamp.from(now.minus(Duration.ofMinutes(1)));
    Row row = row().orElseThrow();
    transactions.executeWithoutResult(
        status -> {
          jdbc.update(
              "update notice set attempts = 1, next_at = ? where seq = ?",
              Timestamp.from(now.plus(LEASE)),
              row.seq());
          jdbc.update(
              "update scheduled_calls set picked = true, picked_by = 'dead', last_heartbeat = ?,"
                  + " execution_time = ?, version = version + 1 where task_instance = ?",
              silent,
              silent,
              row.instance());
        });
    return now.plus(LEASE);
  }

  /** Lets the clock pass so long, and waits until no job of this row is left. */
  void passAllJobs(long seq, Duration time) {
    world.clock().advance(time);
    lookNow();
    Town.eventually(() -> jobs(seq).isEmpty() ? seq : null);
  }

  /** Its row's number, and when it may be sent. */
  record Row(long seq, Instant next) {

    String instance() {
      return seq + "/at" + next.toEpochMilli();
    }
  }

  /** Its row; empty when none is left that is not parked. */
  Optional<Row> row() {
    return jdbc
        .query(
            "select seq, next_at from notice where id = ? and parked_because is null order by seq",
            (row, number) -> new Row(row.getLong("seq"), instant(row.getTimestamp("next_at"))),
            task)
        .stream()
        .findFirst();
  }

  /** When its next attempt is, once a job stands for it; null while it is being sent. */
  private @Nullable Optional<Instant> planned() {
    return row()
        .filter(row -> row.next().isAfter(world.clock().instant()))
        .filter(this::hasItsJob)
        .map(row -> Optional.of(row.next()))
        .orElse(null);
  }

  /** And no other is at it: to that one, a clock that jumps looks like its own death. */
  private boolean hasItsJob(Row row) {
    Map<String, Boolean> jobs = jobs(row.seq());
    return jobs.containsKey(row.instance()) && !jobs.containsValue(true);
  }

  /** The jobs that there are of this row, and whether somebody has taken them up. */
  private Map<String, Boolean> jobs(long seq) {
    Map<String, Boolean> jobs = new HashMap<>();
    jdbc.query(
        "select task_instance, picked from scheduled_calls where task_instance like ?",
        row -> {
          jobs.put(row.getString("task_instance"), row.getBoolean("picked"));
        },
        seq + "/%");
    return jobs;
  }

  /** A job of no row, so that the scheduler looks for what is due at once, not within a second. */
  private void lookNow() {
    transactions.executeWithoutResult(status -> world.bean(Jobs.class).now("notice", "0/look"));
  }

  private static Instant instant(@Nullable Timestamp at) {
    return at == null ? Instant.EPOCH : at.toInstant();
  }
}
