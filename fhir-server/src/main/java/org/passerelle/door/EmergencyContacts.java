package org.passerelle.door;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Whom of a clinic a danger is told, in order: members of its staff, each by the tray that is
 * theirs alone. For {@code ./passerelle clinic contacts}.
 */
public final class EmergencyContacts {

  private static final String TRAYS =
      " from token_client c join inner_room i on i.owner = c.client_id"
          + " join room r on r.name = i.room"
          + " where i.outer_room = ? and r.kind = 'tray' and r.state = 'open'"
          + " and c.state = 'active'";

  private final JdbcTemplate jdbc;
  private final TransactionTemplate transactions;

  /** Contacts kept in this database. */
  EmergencyContacts(JdbcTemplate jdbc, TransactionTemplate transactions) {
    this.jdbc = jdbc;
    this.transactions = transactions;
  }

  /**
   * From now on these are told, the first one first.
   *
   * @param clients ids of clients of this clinic
   * @return the first of them that is named twice, or is no active client there with a tray, in
   *     which case nothing changes; empty when it is done
   */
  public Optional<String> set(String clinic, List<String> clients) {
    Optional<String> unfit =
        IntStream.range(0, clients.size())
            .filter(
                at -> clients.indexOf(clients.get(at)) < at || !hasTray(clinic, clients.get(at)))
            .mapToObj(clients::get)
            .findFirst();
    if (unfit.isEmpty()) {
      transactions.executeWithoutResult(status -> replace(clinic, clients));
    }
    return unfit;
  }

  /** Ids of the clients that are told, the first one first; those included who no longer can be. */
  public List<String> of(String clinic) {
    return jdbc.queryForList(
        "select client from emergency_contact where clinic_room = ? order by place",
        String.class,
        clinic);
  }

  /** Trays of those of this clinic who can be told now, the first one first. */
  List<String> trays(String clinic) {
    return jdbc.queryForList(
        "select x.tray from emergency_contact e join (select c.client_id, i.room as tray"
            + TRAYS
            + ") x on x.client_id = e.client where e.clinic_room = ? order by e.place",
        String.class,
        clinic,
        clinic);
  }

  private boolean hasTray(String clinic, String client) {
    return !jdbc.queryForList(
            "select i.room" + TRAYS + " and c.client_id = ?", String.class, clinic, client)
        .isEmpty();
  }

  private void replace(String clinic, List<String> clients) {
    jdbc.update("delete from emergency_contact where clinic_room = ?", clinic);
    for (int place = 1; place <= clients.size(); place++) {
      jdbc.update(
          "insert into emergency_contact (clinic_room, place, client) values (?, ?, ?)",
          clinic,
          place,
          clients.get(place - 1));
    }
  }
}
