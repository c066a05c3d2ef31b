package org.passerelle.authorisation;

import static java.util.stream.Collectors.toSet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.passerelle.job.Jobs;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
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
      "select c.client_id, c.room, c.role, p.practitioner, a.seq, a.trained_on, a.undertaking_on"
          + " from token_client c left join partner_practitioner p on p.client_id = c.client_id"
          + LAST
          + " where c.state = 'active' and c.role in ('patient-partner', 'citizen-partner')";

  /**
   * Name of the job that warns of an end; its instance is the number of a line, and how many days
   * before the last one it is said. Later lines make it void.
   */
  public static final String WARN = "warn-of-lapse";

  private static final RowMapper<AuthorisedPartner> PARTNER =
      (row, number) ->
          new AuthorisedPartner(
              row.getString("client_id"),
              row.getString("room"),
              row.getString("role"),
              row.getString("practitioner"),
              row.getLong("seq"),
              read(row));

  private final JdbcTemplate jdbc;
  private final TransactionTemplate transactions;
  private final Jobs jobs;
  private final Clock clock;
  private final ZoneId zone;

  Authorisations(
      JdbcTemplate jdbc, TransactionTemplate transactions, Jobs jobs, Clock clock, ZoneId zone) {
    this.jobs = jobs;
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
    return partner(client).map(AuthorisedPartner::authorisation).orElse(Authorisation.NONE);
  }

  /** The partner with this client; empty where no active client of that id is a partner's. */
  public Optional<AuthorisedPartner> partner(String client) {
    return jdbc.query(PARTNERS + " and c.client_id = ?", PARTNER, client).stream().findFirst();
  }

  /** The partner of whom this line is the last one; empty once there is another, or no client. */
  public Optional<AuthorisedPartner> ofLine(long line) {
    return jdbc.query(PARTNERS + " and a.seq = ?", PARTNER, line).stream().findFirst();
  }

  /**
   * Ids of the Practitioners of a circle's room who are partners no more, or not today: the client
   * of each is revoked, or not authorised, and no other of theirs is.
   */
  public Set<String> notThere(String room) {
    Set<String> there =
        jdbc.query(PARTNERS + " and c.room = ?", PARTNER, room).stream()
            .filter(partner -> partner.authorisation().holdsOn(today()))
            .flatMap(partner -> Stream.ofNullable(partner.practitioner()))
            .collect(toSet());
    Set<String> known =
        new HashSet<>(
            jdbc.queryForList(
                "select p.practitioner from partner_practitioner p"
                    + " join token_client c on c.client_id = p.client_id where c.room = ?",
                String.class,
                room));
    known.removeAll(there);
    return known;
  }

  /**
   * Says which Practitioner of the circle's room a partner is, in place of what was said before.
   *
   * @return false where no active client of that id is a partner's
   */
  public boolean practitionerIs(String client, String practitioner) {
    return Objects.requireNonNull(
        transactions.execute(
            status -> {
              boolean known = partner(client).isPresent();
              if (known) {
                jdbc.update("delete from partner_practitioner where client_id = ?", client);
                jdbc.update(
                    "insert into partner_practitioner (client_id, practitioner) values (?, ?)",
                    client,
                    practitioner);
              }
              return known;
            }));
  }

  /** Every partner with an active client, authorised or not, by room and client id. */
  public List<AuthorisedPartner> partners() {
    return jdbc.query(PARTNERS + " order by c.room, c.client_id", PARTNER);
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
              Optional<Authorisation> after =
                  partner(client).map(AuthorisedPartner::authorisation).map(change);
              after.ifPresent(now -> append(client, now));
              return after;
            }));
  }

  private void append(String client, Authorisation now) {
    jdbc.update(
        "insert into partner_authorisation (client_id, trained_on, undertaking_on, recorded_at)"
            + " values (?, ?, ?, ?)",
        client,
        now.trained(),
        now.undertaking(),
        Timestamp.from(clock.instant()));
    long line = partner(client).orElseThrow().line();
    for (Warnings.Warning warning : Warnings.of(now, clock.instant(), zone)) {
      jobs.at(WARN, line + "/" + warning.days(), warning.at());
    }
  }
}
