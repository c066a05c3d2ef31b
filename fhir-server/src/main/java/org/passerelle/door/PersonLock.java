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

  /**
   * Takes the locks of two persons, or of one under two names, in the order of their slots. A
   * request that names several persons takes theirs as it names them: where the two cross, the
   * database ends one: a passage is tried again, a request is told of the conflict.
   */
  void takeBoth(PersonName one, PersonName other) {
    boolean first = slot(one.room(), one.patient()) <= slot(other.room(), other.patient());
    PersonName before = first ? one : other;
    PersonName after = first ? other : one;
    take(before.room(), before.patient());
    take(after.room(), after.patient());
  }

  /** Waits for whoever holds this person's lock, and takes it. */
  public void take(String room, String patient) {
    jdbc.queryForObject(
        "select slot from person_lock where slot = ? for update",
        Integer.class,
        slot(room, patient));
  }

  private static int slot(String room, String patient) {
    return Math.floorMod(Objects.hash(room, patient), SLOTS);
  }
}
