package org.passerelle.room;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/**
 * The rooms there are. A room made on one node is seen by the others within a second: that is how
 * long a name is remembered, found or not.
 */
public final class Rooms {

  private static final Duration REMEMBERED = Duration.ofMillis(900);
  private static final int MANY = 10_000;
  private static final RowMapper<Room> ROW =
      (row, number) ->
          new Room(
              row.getString("name"),
              RoomKind.of(row.getString("kind")).orElseThrow(),
              row.getInt("partition_id"),
              row.getString("organization_id"));

  private final JdbcTemplate jdbc;
  private final Clock clock;
  private final Cache<String, Optional<Room>> byName;

  /** Rooms kept in this database. */
  public Rooms(JdbcTemplate jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.byName = Caffeine.newBuilder().maximumSize(MANY).expireAfterWrite(REMEMBERED).build();
  }

  /** The open room of this name; empty when it was never made, is closed, or is no name. */
  public Optional<Room> find(String name) {
    if (name.equals(Room.DIRECTORY.name())) {
      return Optional.of(Room.DIRECTORY);
    }
    return Room.wellFormed(name) ? remembered(name) : Optional.empty();
  }

  /**
   * The open room of this name that the directory publishes. Asked of the database each time: what
   * is remembered of a name that another caller is using would answer sooner, and tell of it.
   */
  public Optional<Room> published(String name) {
    return Room.wellFormed(name) ? load(name).filter(Room::published) : Optional.empty();
  }

  /**
   * The open tray of this name, whose owner still is a client. Asked of the database each time, as
   * a published room is.
   */
  public Optional<Room> tray(String name) {
    return Room.wellFormed(name) ? trays(name).stream().findFirst() : Optional.empty();
  }

  private List<Room> trays(String name) {
    return jdbc.query(
        "select r.* from room r join inner_room i on i.room = r.name"
            + " join token_client c on c.client_id = i.owner"
            + " where r.name = ? and r.kind = ? and r.state = 'open' and c.state = 'active'",
        ROW,
        name,
        RoomKind.TRAY.code());
  }

  /** The room that this inner one is inside; empty for any other. */
  public Optional<Room> around(String name) {
    return jdbc
        .query(
            "select o.* from inner_room i join room o on o.name = i.outer_room where i.room = ?",
            ROW,
            name)
        .stream()
        .findFirst();
  }

  /** The room of this name, open or closed: for what must still be taken out of a closed one. */
  public Optional<Room> ever(String name) {
    return jdbc.query("select * from room where name = ?", ROW, name).stream().findFirst();
  }

  /** All rooms but the inner ones, open or closed, by name. */
  public List<Room> all() {
    return jdbc.query("select * from room order by name", ROW).stream()
        .filter(room -> !room.kind().inner())
        .toList();
  }

  /**
   * Makes a room, with a partition id that was never used.
   *
   * @return false when the name was ever used
   */
  public boolean add(NewRoom room) {
    try {
      insert(room.name(), room.kind(), room.titleFr(), room.titleEn(), room.contact());
      return true;
    } catch (DuplicateKeyException taken) {
      return false;
    }
  }

  /** Makes a room of any kind but the directory; in the transaction under way, if there is one. */
  void insert(String name, RoomKind kind, String titleFr, String titleEn, String contact) {
    Integer partition = jdbc.queryForObject("select nextval('room_partition')", Integer.class);
    jdbc.update(
        "insert into room (name, partition_id, kind, title_fr, title_en, contact, state,"
            + " created_at) values (?, ?, ?, ?, ?, ?, 'open', ?)",
        name,
        partition,
        kind.code(),
        titleFr,
        titleEn,
        contact,
        Timestamp.from(clock.instant()));
    byName.invalidate(name);
  }

  /**
   * Says which Organization of the directory stands for this room; from now on it can be named. An
   * inner room stays unnamed, whoever asks.
   */
  public void publish(String name, String organizationId) {
    jdbc.update(
        "update room set organization_id = ? where name = ?"
            + " and not exists (select 1 from inner_room where inner_room.room = room.name)",
        organizationId,
        name);
    byName.invalidate(name);
  }

  /** The open room that this Organization of the directory stands for. */
  public Optional<Room> findByOrganization(String organizationId) {
    return jdbc
        .query(
            "select * from room where organization_id = ? and state = 'open'", ROW, organizationId)
        .stream()
        .findFirst();
  }

  /**
   * Closes a room, and the inner rooms of its clients: each answers as if it never was; its data
   * stays until its custodian decides.
   */
  public boolean close(String name) {
    int closed =
        jdbc.update(
            "update room set state = 'closed' where name = ?"
                + " or name in (select room from inner_room where outer_room = ?)",
            name,
            name);
    byName.invalidateAll();
    return closed > 0;
  }

  /** How long whole copies stay in this room after a referral's normal end. */
  public Duration grace(String name) {
    Integer days =
        jdbc.queryForObject("select grace_days from room where name = ?", Integer.class, name);
    return Duration.ofDays(Objects.requireNonNull(days));
  }

  /**
   * Sets it for the referrals that end from now on.
   *
   * @return false when there is no such room
   */
  public boolean setGrace(String name, int days) {
    return jdbc.update("update room set grace_days = ? where name = ?", days, name) == 1;
  }

  /**
   * Looked up by whoever needs it, without waiting for another's look-up: a request in a
   * transaction would wait for one that waits for a connection, and hold the very connection.
   */
  private Optional<Room> remembered(String name) {
    Optional<Room> known = byName.getIfPresent(name);
    if (known == null) {
      known = load(name);
      byName.put(name, known);
    }
    return known;
  }

  private Optional<Room> load(String name) {
    return jdbc.query("select * from room where name = ? and state = 'open'", ROW, name).stream()
        .findFirst();
  }
}
