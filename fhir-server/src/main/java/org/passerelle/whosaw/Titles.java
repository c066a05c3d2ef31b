package org.passerelle.whosaw;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What rooms are called, to people. A notebook or a tray is called as the room that it is in: its
 * own name would tell whose it is.
 */
final class Titles {

  private static final String ALL =
      "select r.name, coalesce(o.title_fr, r.title_fr) as fr, coalesce(o.title_en, r.title_en)"
          + " as en from room r left join inner_room i on i.room = r.name"
          + " left join room o on o.name = i.outer_room";

  private final JdbcTemplate jdbc;

  Titles(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** The room around each notebook and tray, by its name. */
  Map<String, String> around() {
    Map<String, String> around = new HashMap<>();
    jdbc.query(
        "select room, outer_room from inner_room",
        row -> {
          around.put(row.getString("room"), row.getString("outer_room"));
        });
    return around;
  }

  /** Titles by room, in this language. */
  Map<String, String> in(Language language) {
    Map<String, String> titles = new HashMap<>();
    jdbc.query(
        ALL,
        row -> {
          titles.put(row.getString("name"), row.getString(language.code()));
        });
    return titles;
  }
}
