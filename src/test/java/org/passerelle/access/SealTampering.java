package org.passerelle.access;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What somebody with the database in hand could do at either end of a chain of four seals, and
 * which seals then show it.
 */
enum SealTampering {
  A_LINE_OF_THE_FIRST_SEAL_IS_ALTERED(
      List.of(1L), "update access_line set client = 'x' where room = ? and n = 0"),
  AN_OUTCOME_IS_MADE_UP(
      List.of(1L), "update access_line set outcome = 'x' where room = ? and n = 0"),
  THE_FIRST_SEAL_IS_ALTERED(
      List.of(1L, 2L), "update access_seal set hash = 'x' where room = ? and place = 1"),
  THE_FIRST_SEAL_IS_REMOVED(
      List.of(2L, 2L, 4L), "delete from access_seal where room = ? and place = 1"),
  A_SEAL_BETWEEN_IS_REMOVED(
      List.of(3L, 3L, 4L), "delete from access_seal where room = ? and place = 2"),
  A_LINE_OF_THE_LAST_SEAL_IS_ALTERED(
      List.of(4L), "update access_line set client = 'x' where room = ? and n = 349"),
  THE_LAST_LINE_IS_REMOVED(List.of(4L), "delete from access_line where room = ? and n = 349"),
  THE_LAST_SEAL_IS_ALTERED(
      List.of(4L, 4L), "update access_seal set hash = 'x' where room = ? and place = 4"),
  THE_LAST_SEAL_IS_REMOVED(List.of(3L, 3L), "delete from access_seal where room = ? and place = 4"),
  THE_HEADS_HASH_IS_ALTERED(List.of(4L), "update access_head set hash = 'x' where room = ?"),
  THE_HEADS_COUNT_IS_ALTERED(List.of(4L), "update access_head set line_count = 3 where room = ?"),
  THE_HEADS_END_IS_ALTERED(List.of(4L), "update access_head set last_n = 348 where room = ?"),
  THE_HEAD_POINTS_BEYOND(List.of(4L), "update access_head set place = 5 where room = ?"),
  THE_HEAD_IS_PUT_BACK(
      List.of(3L),
      "update access_head h set place = 3, line_count = 300, last_n = 299, hash = (select s.hash"
          + " from access_seal s where s.room = h.room and s.place = 3) where h.room = ?"),
  THE_CHAIN_IS_CUT(List.of(3L), THE_HEAD_IS_PUT_BACK.change, THE_LAST_SEAL_IS_REMOVED.change),
  THE_HEAD_IS_REMOVED(List.of(1L, 0L), "delete from access_head where room = ?"),
  ALL_BUT_THE_LINES_IS_REMOVED(
      List.of(0L), THE_HEAD_IS_REMOVED.change, "delete from access_seal where room = ?"),
  ALL_BUT_THE_SEALS_IS_REMOVED(
      List.of(1L), "delete from access_line where room = ?", THE_HEAD_IS_REMOVED.change);

  private final List<Long> seals;
  private final String change;
  private final List<String> changes;

  SealTampering(List<Long> seals, String... changes) {
    this.seals = seals;
    this.change = changes[0];
    this.changes = List.of(changes);
  }

  /** Numbers of the seals that are named, in order; 0 stands before the first. */
  List<Long> seals() {
    return seals;
  }

  /** Does it to this room. */
  void to(JdbcTemplate jdbc, String room) {
    changes.forEach(sql -> jdbc.update(sql, room));
  }
}
