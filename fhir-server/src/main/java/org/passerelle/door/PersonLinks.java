package org.passerelle.door;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Under which ids other rooms know a person: as far as disclosures tie them, also those that are
 * over. It joins rooms, so only {@code whosaw} may use it, for the person alone: ArchUnit. No match
 * is ever guessed. Design section 2, "Disclosure".
 */
public final class PersonLinks {

  /** Nobody is known under so many ids: what would be is an error somewhere. */
  private static final int MOST = 500;

  /** What was disclosed after its Patient was deleted is of whoever has that id since. */
  private static final String SAME_PERSON =
      " and not exists (select 1 from access_line x where x.room = d.source_room"
          + " and x.type = 'Patient' and x.type_id = d.source_patient"
          + " and x.interaction = 'delete' and x.outcome = 'written' and x.at < d.created_at)";

  private static final String NEXT =
      "select d.target_room, d.target_patient from crossing d"
          + " where d.source_room = ? and d.source_patient = ?"
          + SAME_PERSON
          + " union select d.source_room, d.source_patient from crossing d"
          + " where d.target_room = ? and d.target_patient = ?"
          + SAME_PERSON;

  private final JdbcTemplate jdbc;

  /** Links recorded in this database. */
  public PersonLinks(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * All names of the person who has this one, itself among them.
   *
   * @throws IllegalStateException when there are more than anybody has: a part would leave out
   *     alerts, and so tell what they hold back
   */
  public Set<PersonName> of(PersonName one) {
    Set<PersonName> known = new LinkedHashSet<>(List.of(one));
    Deque<PersonName> toFollow = new ArrayDeque<>(known);
    while (!toFollow.isEmpty()) {
      if (known.size() > MOST) {
        throw new IllegalStateException("a person has more ids than anybody has");
      }
      for (PersonName next : next(toFollow.remove())) {
        if (known.add(next)) {
          toFollow.add(next);
        }
      }
    }
    return known;
  }

  private List<PersonName> next(PersonName from) {
    return jdbc.query(
        NEXT,
        (row, number) -> new PersonName(row.getString(1), row.getString(2)),
        from.room(),
        from.patient(),
        from.room(),
        from.patient());
  }
}
