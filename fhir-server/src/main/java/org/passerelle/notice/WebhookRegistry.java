package org.passerelle.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.passerelle.room.RoomKind;
import org.passerelle.room.Rooms;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Which rooms want to be told, for {@code ./passerelle room webhook ROOM URL}. */
public final class WebhookRegistry {

  private final JdbcTemplate jdbc;
  private final TransactionTemplate transactions;
  private final Rooms rooms;
  private final NoticeSettings settings;
  private final Clock clock;

  /** Webhooks kept in this database. */
  WebhookRegistry(
      JdbcTemplate jdbc,
      TransactionTemplate transactions,
      Rooms rooms,
      NoticeSettings settings,
      Clock clock) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.rooms = rooms;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * From now on this room is told there; replaces its webhook, and enables it when it was disabled.
   *
   * @param secret signs each notice; {@link WebhookSecrets#fresh} makes one
   */
  public Registration register(String room, String url, String secret) {
    if (rooms.find(room).filter(own -> hasCustodian(own.kind())).isEmpty()) {
      return Registration.NO_SUCH_ROOM;
    }
    if (!WebhookSecrets.wellFormed(secret)) {
      return Registration.BAD_SECRET;
    }
    Registration answer = new WebhookUrls(settings.privateAddresses()).check(url);
    if (answer == Registration.DONE) {
      transactions.executeWithoutResult(status -> replace(room, url, secret));
    }
    return answer;
  }

  /** An inner room's owner alone may know of it, and so nobody is told on its behalf. */
  private static boolean hasCustodian(RoomKind kind) {
    return kind != RoomKind.DIRECTORY && !kind.inner();
  }

  private void replace(String room, String url, String secret) {
    jdbc.update("delete from webhook where room = ?", room);
    jdbc.update(
        "insert into webhook (room, url, secret, state, created_at)"
            + " values (?, ?, ?, 'active', ?)",
        room,
        url,
        secret,
        Timestamp.from(clock.instant()));
  }

  /** Signs with a new secret, and for a while with the one before it too. */
  public Registration rotate(String room, String secret) {
    if (!WebhookSecrets.wellFormed(secret)) {
      return Registration.BAD_SECRET;
    }
    int rotated =
        jdbc.update(
            "update webhook set previous_secret = secret, previous_until = ?, secret = ?"
                + " where room = ?",
            Timestamp.from(clock.instant().plus(settings.rotation())),
            secret,
            room);
    return rotated == 1 ? Registration.DONE : Registration.NO_WEBHOOK;
  }

  /** Tells this room nothing any more; what was under way is parked at its next attempt. */
  public Registration disable(String room) {
    int disabled = jdbc.update("update webhook set state = 'disabled' where room = ?", room);
    return disabled == 1 ? Registration.DONE : Registration.NO_WEBHOOK;
  }

  /** Where this room is told now, and what signs; empty when it is not told. */
  Optional<Webhook> active(String room) {
    return jdbc
        .query(
            "select * from webhook where room = ? and state = 'active'",
            (row, number) -> new Webhook(row.getString("url"), secrets(row)),
            room)
        .stream()
        .findFirst();
  }

  private List<String> secrets(ResultSet row) throws SQLException {
    String previous = row.getString("previous_secret");
    Timestamp until = row.getTimestamp("previous_until");
    boolean both = previous != null && until != null && until.toInstant().isAfter(clock.instant());
    String secret = row.getString("secret");
    return both ? List.of(secret, previous) : List.of(secret);
  }
}
