package org.passerelle.token;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.passerelle.authorisation.RolesNow;
import org.springframework.jdbc.core.JdbcTemplate;

/** The clients of other issuers. One look-up by key for each request, as for our own. */
public final class IssuerClients {

  private static final String ONE =
      "select c.client_id, c.room, i.room as inner_room, c.role, c.purpose, c.scopes,"
          + " r.organization_id, "
          + RolesNow.COLUMNS
          + " from token_client c join room r on r.name = c.room"
          + " left join inner_room i on i.owner = c.client_id"
          + RolesNow.JOIN
          + " where c.state = 'active' and c.issuer = ? and c.issuer_subject = ?";

  private final JdbcTemplate jdbc;
  private final RolesNow roles;

  /** Clients kept in this database. */
  public IssuerClients(JdbcTemplate jdbc, RolesNow roles) {
    this.jdbc = jdbc;
    this.roles = roles;
  }

  /** The active client that this issuer calls so. */
  public Optional<IssuerClient> find(String issuer, String subject) {
    return jdbc.query(ONE, (row, number) -> client(row), issuer, subject).stream().findFirst();
  }

  private IssuerClient client(ResultSet row) throws SQLException {
    Standing standing = Standing.of(row, roles);
    return new IssuerClient(
        row.getString("client_id"),
        standing.room(),
        standing.inner(),
        row.getString("role"),
        standing.role(),
        standing.purpose(),
        row.getString("scopes"),
        row.getString("organization_id"));
  }
}
