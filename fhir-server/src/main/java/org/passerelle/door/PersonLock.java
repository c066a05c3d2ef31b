package org.passerelle.door;

import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * One lock for each person of each room, held until the transaction ends: taken before the person's
 * Consents are read or changed, so that no passage rests on a consent that is being withdrawn. To
 * be taken before a disclosure is locked.
 */
public final class PersonLock {

  private static final int SLOTS = 1024;

  private final JdbcTemplate jdbc;

  /** Locks of this database. */
  public PersonLock(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Waits for whoever holds this person's lock, and takes it. */
  public void take(String room, String patient) {
    int slot = Math.floorMod(Objects.hash(room, patient), SLOTS);
    jdbc.queryForObject(
        "select slot from person_lock where slot = ? for update", Integer.class, slot);
  }
}
