package org.passerelle.whosaw;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.passerelle.door.PersonName;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whom a client is, or speaks for: one Patient of its own room, for good. */
public final class PersonClients {

  private final JdbcTemplate jdbc;

  PersonClients(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Binds a client to a person.
   *
   * @throws org.springframework.dao.DuplicateKeyException when it is bound already
   * @throws org.springframework.dao.DataIntegrityViolationException when there is no such client
   */
  public void bind(String client, PersonName person) {
    jdbc.update(
        "insert into person_client (client_id, room, patient) values (?, ?, ?)",
        client,
        person.room(),
        person.patient());
  }

  /** Whom this client may ask about; empty for anyone who is bound to nobody. */
  Optional<PersonName> of(@Nullable String client) {
    return jdbc
        .query(
            "select room, patient from person_client where client_id = ?",
            (row, number) -> new PersonName(row.getString(1), row.getString(2)),
            client)
        .stream()
        .findFirst();
  }
}
