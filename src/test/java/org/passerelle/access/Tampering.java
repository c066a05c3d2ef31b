package org.passerelle.access;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** What somebody with the database in hand could do to a line, or to a seal. */
enum Tampering {
  A_CLIENT_IS_ALTERED("set client = 'nobody'"),
  AN_OUTCOME_IS_ALTERED("set outcome = 'empty'"),
  AN_ID_IS_ALTERED("set type_id = 'other'"),
  A_PARAMETER_IS_ADDED("set parameters = 'name'"),
  A_MOMENT_IS_ALTERED("set at = at + interval '0.000001' second"),
  A_LINE_IS_GIVEN_TO_ANOTHER_ROOM("set room = 'other'"),
  A_LINE_IS_REMOVED("") {
    @Override
    void at(JdbcTemplate jdbc, Spot spot) {
      jdbc.update("delete from access_line where tx = ? and n = ?", spot.tx(), spot.n());
    }
  },
  TWO_LINES_ARE_EXCHANGED("") {
    @Override
    void at(JdbcTemplate jdbc, Spot spot) {
      String move = "update access_line set tx = ?, n = ? where tx = ? and n = ?";
      jdbc.update(move, -1, 0, spot.tx(), spot.n());
      jdbc.update(move, spot.tx(), spot.n(), spot.txBefore(), spot.nBefore());
      jdbc.update(move, spot.txBefore(), spot.nBefore(), -1, 0);
    }
  },
  A_LINE_IS_FORGED_IN_PLACE_OF_ANOTHER("") {
    @Override
    void at(JdbcTemplate jdbc, Spot spot) {
      jdbc.update(
          "update access_line set id = ? where tx = ? and n = ?",
          UUID.randomUUID(),
          spot.tx(),
          spot.n());
    }
  },
  A_SEAL_IS_ALTERED("") {
    @Override
    void at(JdbcTemplate jdbc, Spot spot) {
      jdbc.update(
          "update access_seal set hash = ? where room = ? and place = ?",
          "1".repeat(64),
          spot.room(),
          spot.place());
    }
  },
  A_SEAL_IS_REMOVED("") {
    @Override
    void at(JdbcTemplate jdbc, Spot spot) {
      jdbc.update(
          "delete from access_seal where room = ? and place = ?", spot.room(), spot.place());
    }

    @Override
    long shownBy(long place) {
      return place + 1;
    }
  };

  private final String change;

  Tampering(String change) {
    this.change = change;
  }

  /** A line, the line before it under the same seal, and that seal. */
  record Spot(String room, long place, long tx, int n, long txBefore, int nBefore) {}

  /** The seal that shows it, when it was done under this one. */
  long shownBy(long place) {
    return place;
  }

  /** The kinds in turn. */
  static Tampering kind(int i) {
    return List.of(values()).get(i % values().length);
  }

  /** Does it there. */
  void at(JdbcTemplate jdbc, Spot spot) {
    jdbc.update("update access_line " + change + " where tx = ? and n = ?", spot.tx(), spot.n());
  }
}
