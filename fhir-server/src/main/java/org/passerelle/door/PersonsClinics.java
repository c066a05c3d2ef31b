package org.passerelle.door;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Which clinics know a person of a circle: as a referral that crossed ties them, the latest first.
 */
final class PersonsClinics {

  private static final String TIED =
      "select c.name, d.created_at from disclosure d join room c on c.name = d.%1$s_room"
          + " where c.kind = 'clinic' and c.state = 'open' and d.state <> 'closed'"
          + " and d.stage <> 'waiting' and d.%2$s_room = ? and d.%2$s_patient = ?";

  private static final String ALL =
      TIED.formatted("source", "target") + " union all " + TIED.formatted("target", "source");

  private final JdbcTemplate jdbc;

  PersonsClinics(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Their names, each once. */
  List<String> of(PersonName person) {
    return jdbc.queryForList(
        "select name from (" + ALL + ") tied group by name order by max(created_at) desc, name",
        String.class,
        person.room(),
        person.patient(),
        person.room(),
        person.patient());
  }
}
