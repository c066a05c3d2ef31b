package org.passerelle.door;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.passerelle.door.PassagesDue.Due;
import org.passerelle.job.Jobs;
import org.passerelle.parked.ParkedItem;
import org.passerelle.parked.ParkingPlace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Passages that failed: tried again a bounded number of times, then parked. A parked passage stays
 * at the head of its referral, so that nothing passes out of order; withdrawal does not wait for
 * it.
 */
final class FailedPassages implements ParkingPlace {

  private static final Logger LOG = LoggerFactory.getLogger(FailedPassages.class);

  private final JdbcTemplate jdbc;
  private final PassagesDue due;
  private final PassageSettings settings;
  private final Jobs jobs;
  private final Clock clock;

  FailedPassages(
      JdbcTemplate jdbc, PassagesDue due, PassageSettings settings, Jobs jobs, Clock clock) {
    this.jdbc = jdbc;
    this.due = due;
    this.settings = settings;
    this.jobs = jobs;
    this.clock = clock;
  }

  /** Counts the attempt; the reason is the kind of exception alone, since its text may be data. */
  void add(Due failed, RuntimeException because) {
    String reason = because.getClass().getSimpleName();
    LOG.warn("Passage {} failed: {}", failed.seq(), reason);
    Optional<Duration> wait = settings.after(failed.attempts() + 1);
    if (wait.isPresent()) {
      Instant next = clock.instant().plus(wait.get()).truncatedTo(ChronoUnit.MILLIS);
      due.retry(failed, next);
      return;
    }
    LOG.error("Passage {} is parked: {}", failed.seq(), reason);
    jdbc.update(
        "update passage_due set attempts = attempts + 1, parked_because = ?, parked_at = ?,"
            + " parked_number = nextval('parked_number')"
            + " where seq = ? and parked_because is null",
        reason,
        Timestamp.from(clock.instant()),
        failed.seq());
  }

  @Override
  public List<ParkedItem> parked() {
    return jdbc.query(
        "select p.*, case when p.passage = 'report-back' then d.target_room else d.source_room end"
            + " as sender from passage_due p join disclosure d on d.id = p.disclosure_id"
            + " where p.parked_because is not null",
        (row, number) ->
            new ParkedItem(
                "passage",
                row.getLong("parked_number"),
                row.getString("sender"),
                row.getTimestamp("parked_at").toInstant(),
                row.getString("parked_because")));
  }

  @Override
  public boolean replay(long number) {
    List<String> found =
        jdbc.queryForList(
            "select disclosure_id from passage_due where parked_number = ?", String.class, number);
    jdbc.update(
        "update passage_due set attempts = 0, next_at = null, parked_because = null,"
            + " parked_at = null, parked_number = null where parked_number = ?",
        number);
    found.forEach(id -> jobs.now(PassagesDue.JOB, id + "/replay" + number));
    return !found.isEmpty();
  }
}
