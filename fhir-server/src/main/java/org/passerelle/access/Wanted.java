package org.passerelle.access;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which lines of one room are wanted: every condition is in addition to the room. */
final class Wanted {

  private final StringBuilder where = new StringBuilder("room = ?");
  private final List<Object> values = new ArrayList<>();

  Wanted(String room) {
    values.add(room);
  }

  /** Lines about one resource. */
  Wanted about(String type, String id) {
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

  private Wanted and(String condition, Object value) {
    where.append(" and ").append(condition);
    values.add(value);
    return this;
  }

  String where() {
    return where.toString();
  }

  List<Object> values() {
    return values;
  }
}
