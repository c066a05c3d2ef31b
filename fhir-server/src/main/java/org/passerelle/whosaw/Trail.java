package org.passerelle.whosaw;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.passerelle.access.AccessLine;
import org.passerelle.access.AccessRows;
import org.passerelle.door.PersonName;
import org.passerelle.ledger.LedgerRows;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads what the ledgers of several rooms hold about one person. */
final class Trail {

  private static final String LINES =
      "select l.*, c.room as own_room, c.patient as own_patient from ";
  private static final String CLIENT = " left join person_client c on c.client_id = l.client";
  private static final String BY_PERSON =
      LINES
          + "access_person p join access_line l on l.tx = p.tx and l.n = p.n"
          + CLIENT
          + " where p.room = ? and p.patient = ? and p.at < ? and l.room = p.room";

  /**
   * Of a referral that passed: also what was refused, where the line names no person; nothing from
   * when its id was free again, or where the line names somebody else.
   */
  private static final String BY_PART =
      LINES
          + "disclosure d join access_line l on l.room = d.%1$s_room and l.type = '%2$s'"
          + " and l.type_id = d.%1$s_%3$s"
          + CLIENT
          + " where d.%1$s_room = ? and d.%1$s_patient = ? and l.at < ?"
          + " and not exists (select 1 from access_line x where x.room = l.room"
          + " and x.type = l.type and x.type_id = l.type_id"
          + " and x.interaction = 'delete' and x.outcome = 'written' and x.at < l.at)"
          + " and not exists (select 1 from access_person o where o.tx = l.tx and o.n = l.n"
          + " and o.patient <> d.%1$s_patient)";

  private static final String PASSAGES =
      "select l.*, d.source_room, case when l.passage = 'concern-heard' then l.other_room"
          + " else d.target_room end as target_room from crossing d"
          + " join ledger_line l on l.disclosure_id = d.id and l.room = d.source_room"
          + " where d.%1$s_room = ? and d.%1$s_patient = ? and l.at < ?";

  private static final String DELETED =
      "select min(at) from access_line where room = ? and type = 'Patient' and type_id = ?"
          + " and interaction = 'delete' and outcome = 'written'";

  private static final List<String> SIDES = List.of("source", "target");
  private static final Map<String, String> PARTS =
      Map.of("Task", "task", "ServiceRequest", "request");

  private final JdbcTemplate jdbc;

  Trail(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** All of it before this moment, in no order. */
  Collection<Trace> of(Set<PersonName> names, Instant before) {
    Map<String, Trace> traces = new LinkedHashMap<>();
    for (PersonName name : names) {
      Instant end = end(name, before);
      read(traces, BY_PERSON, name, end, names);
      for (String side : SIDES) {
        PARTS.forEach(
            (type, part) -> read(traces, BY_PART.formatted(side, type, part), name, end, names));
        passages(traces, PASSAGES.formatted(side), name, end);
      }
    }
    return traces.values();
  }

  /** An id that its room deletes may come to be somebody else's: what is told ends with that. */
  private Instant end(PersonName name, Instant before) {
    Timestamp deleted = jdbc.queryForObject(DELETED, Timestamp.class, name.room(), name.patient());
    return deleted == null || !deleted.toInstant().isBefore(before)
        ? before
        : deleted.toInstant().plus(1, ChronoUnit.MICROS);
  }

  private void read(
      Map<String, Trace> traces,
      String sql,
      PersonName name,
      Instant before,
      Set<PersonName> names) {
    jdbc.query(
        sql,
        row -> {
          AccessLine line = AccessRows.read(row, 0).line();
          traces.putIfAbsent(line.id().toString(), access(line, isOwn(row, names)));
        },
        name.room(),
        name.patient(),
        Timestamp.from(before));
  }

  private void passages(Map<String, Trace> traces, String sql, PersonName name, Instant before) {
    jdbc.query(
        sql,
        row -> {
          traces.putIfAbsent(row.getString("id"), passage(row));
        },
        name.room(),
        name.patient(),
        Timestamp.from(before));
  }

  private static boolean isOwn(ResultSet row, Set<PersonName> names) throws SQLException {
    String room = row.getString("own_room");
    String patient = row.getString("own_patient");
    return room != null && patient != null && names.contains(new PersonName(room, patient));
  }

  private static AccessTrace access(AccessLine line, boolean own) {
    return new AccessTrace(
        line.at(),
        line.who().room(),
        line.who().client(),
        Actor.of(line.who().role(), own),
        Deed.of(line),
        line.act().type(),
        line.who().purpose());
  }

  private static PassageTrace passage(ResultSet row) throws SQLException {
    return new PassageTrace(
        row.getTimestamp("at").toInstant(),
        row.getString("passage"),
        row.getString("outcome"),
        row.getString("reason"),
        row.getString("grounds"),
        LedgerRows.facts(row),
        row.getString("source_room"),
        row.getString("target_room"));
  }
}
