package org.passerelle.door;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Under which names circles know a clinic's person: as referrals tie them that were accepted and
 * are neither over nor ended by the clock.
 */
final class PersonsCircles {

  /** Statuses of a Task in which its receiver follows the person. */
  static final String UNDER_WAY = "'accepted', 'in-progress', 'on-hold'";

  private static final String TIED =
      "select d.id, r.name, d.%1$s_patient as patient, d.until_at, d.created_at from disclosure d"
          + " join room r on r.name = d.%1$s_room"
          + " where r.kind = 'circle' and r.state = 'open' and d.state = 'open'"
          + " and d.stage = 'accepted' and d.status in ("
          + UNDER_WAY
          + ")"
          + " and (d.until_at is null or d.until_at > ?)"
          + " and d.%2$s_room = ? and d.%2$s_patient = ?";

  private static final String ALL =
      "select * from ("
          + TIED.formatted("source", "target")
          + " union all "
          + TIED.formatted("target", "source")
          + ") tied order by case when until_at is null then 1 else 0 end, until_at, created_at";

  private final JdbcTemplate jdbc;
  private final Clock clock;

  PersonsCircles(JdbcTemplate jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Each once, with the id of the disclosure that ties it the longest. */
  Map<PersonName, String> of(PersonName person) {
    Timestamp now = Timestamp.from(clock.instant());
    Map<PersonName, String> tied = new LinkedHashMap<>();
    jdbc.query(
        ALL,
        row -> {
          PersonName name = new PersonName(row.getString("name"), row.getString("patient"));
          tied.put(name, row.getString("id"));
        },
        List.of(now, person.room(), person.patient(), now, person.room(), person.patient())
            .toArray());
    return tied;
  }
}
