package org.passerelle.door;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.passerelle.job.Jobs;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/** What is still to be passed, in order for each referral; written with what causes it. */
public final class PassagesDue {

  /** Name of the job that passes; its instance is a row's number. */
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

  /** One row. */
  record Due(long seq, Passage passage) {}

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

  /** The rows of a referral, oldest first. */
  List<Due> of(String disclosureId) {
    return jdbc.query(
        "select seq, passage from passage_due where disclosure_id = ? order by seq",
        (row, number) -> new Due(row.getLong("seq"), Passage.of(row.getString("passage"))),
        disclosureId);
  }

  /** Takes a row off: what it asked for is done. */
  void done(long seq) {
    jdbc.update("delete from passage_due where seq = ?", seq);
  }
}
