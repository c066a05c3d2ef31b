package org.passerelle.notice;

import java.util.List;
import org.passerelle.job.Jobs;
import org.passerelle.parked.ParkedItem;
import org.passerelle.parked.ParkingPlace;
import org.springframework.jdbc.core.JdbcTemplate;

/** Notices that failed for good. */
final class ParkedNotices implements ParkingPlace {

  private final JdbcTemplate jdbc;
  private final Jobs jobs;

  ParkedNotices(JdbcTemplate jdbc, Jobs jobs) {
    this.jdbc = jdbc;
    this.jobs = jobs;
  }

  @Override
  public List<ParkedItem> parked() {
    return jdbc.query(
        "select * from notice where parked_because is not null",
        (row, number) ->
            new ParkedItem(
                "notice",
                row.getLong("parked_number"),
                row.getString("room"),
                row.getTimestamp("parked_at").toInstant(),
                row.getString("parked_because")));
  }

  @Override
  public boolean replay(long number) {
    List<Long> found =
        jdbc.queryForList("select seq from notice where parked_number = ?", Long.class, number);
    jdbc.update(
        "update notice set attempts = 0, next_at = null, parked_because = null,"
            + " parked_at = null, parked_number = null where parked_number = ?",
        number);
    found.forEach(seq -> jobs.now(Notices.JOB, seq + "/replay" + number));
    return !found.isEmpty();
  }
}
