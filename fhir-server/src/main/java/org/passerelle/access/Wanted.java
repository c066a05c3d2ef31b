package org.passerelle.access;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which lines of one room are wanted: every condition is in addition to the room. */
final class Wanted {

  /** Asked for by its name, or the one person whom the index names. */
  private static final String ABOUT_PERSON =
      "(tx, n) in (select a.tx, a.n from access_line a where a.room = ? and a.type = 'Patient'"
          + " and a.type_id = ? union select p.tx, p.n from access_person p where p.room = ?"
          + " and p.patient = ? and not exists (select 1 from access_person o where o.tx = p.tx"
          + " and o.n = p.n and o.room = p.room and o.patient <> p.patient))";

  private final StringBuilder where = new StringBuilder("room = ?");
  private final List<Object> values = new ArrayList<>();
  private final String room;

  Wanted(String room) {
    this.room = room;
    values.add(room);
  }

  /** Lines about one resource: those that name it as an entity. */
  Wanted about(String type, String id) {
    if (type.equals("Patient")) {
      return and(ABOUT_PERSON, room, id, room, id);
    }
    return and("type = ?", type).and("type_id = ?", id);
  }

  /** Lines with this id, when it could be one. */
  Wanted withId(String id) {
    try {
      return and("id = ?", UUID.fromString(id));
    } catch (IllegalArgumentException noId) {
      return and("tx < ?", 0L); // finds nothing
    }
  }

  /** Lines from this moment on. */
  Wanted from(@Nullable Date earliest) {
    return earliest == null ? this : and("at >= ?", Timestamp.from(earliest.toInstant()));
  }

  /** Lines up to and within the millisecond of this moment. */
  Wanted until(@Nullable Date latest) {
    return latest == null ? this : and("at < ?", Timestamp.from(latest.toInstant().plusMillis(1)));
  }

  private Wanted and(String condition, Object... these) {
    where.append(" and ").append(condition);
    values.addAll(List.of(these));
    return this;
  }

  String where() {
    return where.toString();
  }

  List<Object> values() {
    return values;
  }
}
