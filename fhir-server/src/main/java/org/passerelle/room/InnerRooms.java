package org.passerelle.room;

import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Notebooks and trays: a room inside another, made with its one owner, a client of the outer room.
 * Never published, never listed, under a name that nobody guesses. Design section 2, "Room".
 */
public final class InnerRooms {

  private static final int LETTERS = 16;
  private static final Map<RoomKind, Words> WORDS =
      Map.of(
          RoomKind.NOTEBOOK, new Words("carnet-", "Carnet", "Notebook"),
          RoomKind.TRAY, new Words("plateau-", "Plateau", "Tray"));

  private final Rooms rooms;
  private final JdbcTemplate jdbc;
  private final Random letters;

  /**
   * Inner rooms kept in this database.
   *
   * @param letters draws names; {@link SecureRandom} outside of tests
   */
  public InnerRooms(Rooms rooms, JdbcTemplate jdbc, Random letters) {
    this.rooms = rooms;
    this.jdbc = jdbc;
    this.letters = letters;
  }

  /**
   * Makes the inner room of a client that was just added, in the same transaction.
   *
   * @param kind which inner kind
   * @param owner the client's id
   * @param outer name of the client's room
   * @return the inner room's name
   */
  public String make(RoomKind kind, String owner, String outer) {
    Words words = WORDS.get(kind);
    if (words == null) {
      throw new IllegalArgumentException("not an inner kind: " + kind);
    }
    String name = words.prefix() + draw();
    List<String> titles =
        jdbc.queryForObject(
            "select title_fr, title_en from room where name = ?",
            (row, number) -> List.of(row.getString(1), row.getString(2)),
            outer);
    String titleFr = words.fr() + ", " + titles.get(0);
    String titleEn = words.en() + ", " + titles.get(1);
    rooms.insert(name, kind, cut(titleFr), cut(titleEn), "");
    jdbc.update(
        "insert into inner_room (room, owner, outer_room) values (?, ?, ?)", name, owner, outer);
    return name;
  }

  /** Columns hold 200 characters. */
  private static String cut(String title) {
    return title.length() <= 200 ? title : title.substring(0, 200);
  }

  private String draw() {
    StringBuilder drawn = new StringBuilder(LETTERS);
    for (int i = 0; i < LETTERS; i++) {
      drawn.append((char) ('a' + letters.nextInt(26)));
    }
    return drawn.toString();
  }

  private record Words(String prefix, String fr, String en) {}
}
