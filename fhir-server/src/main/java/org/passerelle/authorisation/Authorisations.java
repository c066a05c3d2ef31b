package org.passerelle.authorisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What is recorded of each partner, line after line. The line recorded last counts, not the one
 * with the latest day, so that a day typed wrong is put right by recording it again.
 */
public final class Authorisations {

  /** What a query of clients, named {@code c}, joins. */
  static final String LAST =
      " left join partner_authorisation a on a.client_id = c.client_id and a.seq ="
          + " (select max(l.seq) from partner_authorisation l where l.client_id = c.client_id)";

  private static final String PARTNERS =
      " from token_client c"
          + LAST
          + " where c.state = 'active' and c.role in ('patient-partner', 'citizen-partner')";

  private final JdbcTemplate jdbc;
  private final TransactionTemplate transactions;
  private final Clock clock;
  private final ZoneId zone;

  Authorisations(JdbcTemplate jdbc, TransactionTemplate transactions, Clock clock, ZoneId zone) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.clock = clock;
    this.zone = zone;
  }

  /** The custodian's day. */
  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), zone);
  }

  /**
   * Records a training, the first or a refresher.
   *
   * @return how it stands then; empty where there is no active partner of this client id
   */
  public Optional<Authorisation> trained(String client, LocalDate day) {
    return record(client, before -> before.trainedOn(day));
  }

  /** Records that the undertaking was signed; else as {@link #trained}. */
  public Optional<Authorisation> signed(String client, LocalDate day) {
    return record(client, before -> before.signedOn(day));
  }

  /** Ends the undertaking, until another is signed; else as {@link #trained}. */
  public Optional<Authorisation> end(String client) {
    return record(client, Authorisation::ended);
  }

  /** How it stands; {@link Authorisation#NONE} of whoever is no partner with an active client. */
  public Authorisation of(String client) {
    return last(client).orElse(Authorisation.NONE);
  }

  /** Every partner with an active client, authorised or not, by room and client id. */
  public List<AuthorisedPartner> partners() {
    return jdbc.query(
        "select c.client_id, c.room, c.role, a.trained_on, a.undertaking_on"
            + PARTNERS
            + " order by c.room, c.client_id",
        (row, number) ->
            new AuthorisedPartner(
                row.getString("client_id"),
                row.getString("room"),
                row.getString("role"),
                read(row)));
  }

  /** What the row of a query that joined {@link #LAST} says. */
  static Authorisation read(ResultSet row) throws SQLException {
    return new Authorisation(
        row.getObject("trained_on", LocalDate.class),
        row.getObject("undertaking_on", LocalDate.class));
  }

  private Optional<Authorisation> record(String client, UnaryOperator<Authorisation> change) {
    return Objects.requireNonNull(
        transactions.execute(
            status -> {
              jdbc.queryForList(
                  "select client_id from token_client where client_id = ? for update", client);
              Optional<Authorisation> after = last(client).map(change);
              after.ifPresent(now -> append(client, now));
              return after;
            }));
  }

  private Optional<Authorisation> last(String client) {
    return jdbc
        .query(
            "select a.trained_on, a.undertaking_on" + PARTNERS + " and c.client_id = ?",
            (row, number) -> read(row),
            client)
        .stream()
        .findFirst();
  }

  private void append(String client, Authorisation now) {
    jdbc.update(
        "insert into partner_authorisation (client_id, trained_on, undertaking_on, recorded_at)"
            + " values (?, ?, ?, ?)",
        client,
        now.trained(),
        now.undertaking(),
        Timestamp.from(clock.instant()));
  }
}
