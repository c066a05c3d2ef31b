package org.passerelle.token;

import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** The clients of other issuers. One look-up by key for each request, as for our own. */
public final class IssuerClients {

  private static final String ONE =
      "select c.client_id, c.room, i.room as inner_room, c.role, c.purpose, c.scopes,"
          + " r.organization_id from token_client c join room r on r.name = c.room"
          + " left join inner_room i on i.owner = c.client_id"
          + " where c.state = 'active' and c.issuer = ? and c.issuer_subject = ?";

  private final JdbcTemplate jdbc;

  /** Clients kept in this database. */
  public IssuerClients(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** The active client that this issuer calls so. */
  public Optional<IssuerClient> find(String issuer, String subject) {
    return jdbc
        .query(
            ONE,
            (row, number) ->
                new IssuerClient(
                    row.getString("client_id"),
                    row.getString("room"),
                    row.getString("inner_room"),
                    row.getString("role"),
                    row.getString("purpose"),
                    row.getString("scopes"),
                    row.getString("organization_id")),
            issuer,
            subject)
        .stream()
        .findFirst();
  }
}
