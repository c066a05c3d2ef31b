package org.passerelle.door;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.passerelle.job.Jobs;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/** What is still to be passed, in order for each referral; written with what causes it. */
public final class PassagesDue {

  /** Name of the job that passes; its instance is a disclosure and what makes it unlike others. */
  public static final String JOB = "pass";

  private final JdbcTemplate jdbc;
  private final Jobs jobs;
  private final Clock clock;

  /** Rows kept in this database, drained by these jobs. */
  public PassagesDue(JdbcTemplate jdbc, Jobs jobs, Clock clock) {
    this.jdbc = jdbc;
    this.jobs = jobs;
    this.clock = clock;
  }

  /**
   * The oldest row of a referral.
   *
   * @param attempts how many failed
   * @param notBefore when it may be tried again; null when at once
   * @param parked whether it waits for a person, and all that came after it with it
   */
  record Due(
      long seq,
      String disclosureId,
      Passage passage,
      int attempts,
      @Nullable Instant notBefore,
      boolean parked) {}

  /** Adds a row, and the job that drains up to it, to the transaction under way. */
  public void add(String disclosureId, Passage passage) {
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    jdbc.update(
        connection -> {
          var insert =
              connection.prepareStatement(
                  "insert into passage_due (disclosure_id, passage, created_at) values (?, ?, ?)",
                  new String[] {"seq"});
          insert.setString(1, disclosureId);
          insert.setString(2, passage.code());
          insert.setTimestamp(3, Timestamp.from(clock.instant()));
          return insert;
        },
        key);
    long seq = Objects.requireNonNull(key.getKey()).longValue();
    jobs.now(JOB, disclosureId + "/" + seq);
  }

  /**
   * The oldest row of a referral when it may be passed now. Nothing overtakes it: when it is
   * parked, what came after it waits too; when it must wait, a job will come back for all.
   */
  Optional<Due> ready(String disclosureId) {
    Optional<Due> oldest = oldest(disclosureId).filter(due -> !due.parked());
    Instant notBefore = oldest.map(Due::notBefore).orElse(null);
    if (notBefore != null && notBefore.isAfter(clock.instant())) {
      jobs.at(JOB, instance(disclosureId, notBefore), notBefore);
      return Optional.empty();
    }
    return oldest;
  }

  /** Whether anything of a referral is still to be passed, parked or not. */
  boolean isWaiting(String disclosureId) {
    return oldest(disclosureId).isPresent();
  }

  /** Whether this is still the oldest row of its referral. */
  boolean isNext(Due due) {
    return oldest(due.disclosureId()).filter(now -> now.seq() == due.seq()).isPresent();
  }

  /** Takes a row off: what it asked for is done. */
  void done(Due due) {
    jdbc.update("delete from passage_due where seq = ?", due.seq());
  }

  /** The row failed once more, and is tried again at this instant. */
  void retry(Due due, Instant at) {
    int counted =
        jdbc.update(
            "update passage_due set attempts = attempts + 1, next_at = ?"
                + " where seq = ? and attempts = ?",
            Timestamp.from(at),
            due.seq(),
            due.attempts());
    if (counted == 1) {
      jobs.at(JOB, instance(due.disclosureId(), at), at);
    }
  }

  private Optional<Due> oldest(String disclosureId) {
    return jdbc
        .query(
            "select * from passage_due where disclosure_id = ? order by seq limit 1",
            PassagesDue::row,
            disclosureId)
        .stream()
        .findFirst();
  }

  private static Due row(ResultSet row, int number) throws SQLException {
    Timestamp notBefore = row.getTimestamp("next_at");
    return new Due(
        row.getLong("seq"),
        row.getString("disclosure_id"),
        Passage.of(row.getString("passage")),
        row.getInt("attempts"),
        notBefore == null ? null : notBefore.toInstant(),
        row.getString("parked_because") != null);
  }

  /** Named by its time, so that a job never finds its own name taken by itself. */
  private static String instance(String disclosureId, Instant at) {
    return disclosureId + "/at" + at.toEpochMilli();
  }
}
