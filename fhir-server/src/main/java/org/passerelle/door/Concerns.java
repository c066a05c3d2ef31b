package org.passerelle.door;

import java.sql.Timestamp;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table of what clinics said that they fear. */
final class Concerns {

  private final JdbcTemplate jdbc;

  Concerns(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Writes a new one. */
  void add(Concern concern) {
    jdbc.update(
        "insert into concern (id, clinic_room, patient, untold, created_at) values (?, ?, ?, ?, ?)",
        concern.id(),
        concern.person().room(),
        concern.person().patient(),
        concern.untold(),
        Timestamp.from(concern.at()));
  }

  /** The one of this id. */
  Concern get(String id) {
    return jdbc.query(
            "select * from concern where id = ?",
            (row, number) ->
                new Concern(
                    row.getString("id"),
                    new PersonName(row.getString("clinic_room"), row.getString("patient")),
                    row.getBoolean("untold"),
                    row.getTimestamp("created_at").toInstant()),
            id)
        .get(0);
  }
}
