package org.passerelle.notice;

import java.sql.PreparedStatement;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import org.passerelle.job.Jobs;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/** What rooms are still to be told, written with what causes it. */
public final class Notices {

  /** Name of the job that tells; its instance is a row and what makes it unlike others. */
  public static final String JOB = "notice";

  private static final String ADD =
      "insert into notice (room, disclosure_id, type, id, message_id, created_at)"
          + " select w.room, ?, ?, ?, ?, ? from webhook w where w.room = ? and w.state = 'active'";

  private final JdbcTemplate jdbc;
  private final Jobs jobs;
  private final Supplier<UUID> ids;
  private final Clock clock;

  /** Notices kept in this database, sent by these jobs. */
  public Notices(JdbcTemplate jdbc, Jobs jobs, Supplier<UUID> ids, Clock clock) {
    this.jdbc = jdbc;
    this.jobs = jobs;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Adds a notice, and the job that sends it, to the transaction under way; nothing when the room
   * has no active webhook.
   *
   * @param id of the resource in that very room
   */
  public void add(String room, String disclosureId, String type, String id) {
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    jdbc.update(
        connection -> {
          PreparedStatement insert = connection.prepareStatement(ADD, new String[] {"seq"});
          insert.setString(1, disclosureId);
          insert.setString(2, type);
          insert.setString(3, id);
          insert.setString(4, ids.get().toString());
          insert.setTimestamp(5, Timestamp.from(clock.instant()));
          insert.setString(6, room);
          return insert;
        },
        key);
    if (!key.getKeyList().isEmpty()) {
      jobs.now(JOB, key.getKeyAs(Long.class) + "/new");
    }
  }
}
