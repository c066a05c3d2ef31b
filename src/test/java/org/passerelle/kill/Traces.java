package org.passerelle.kill;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a killed house left in its own tables. */
final class Traces {

  private Traces() {}

  /** How many referrals were stored. */
  static int all(JdbcTemplate database) {
    return count(database, "select count(*) from disclosure");
  }

  /** How many referrals were stored and had not been copied. */
  static int waiting(JdbcTemplate database) {
    return count(database, "select count(*) from disclosure where stage = 'waiting'");
  }

  /** How many passages were still to be made. */
  static int due(JdbcTemplate database) {
    return count(database, "select count(*) from passage_due");
  }

  /**
   * Disclosures of which a part is there and a part is not: copied has one ledger line in each of
   * two rooms, and three copies; not copied has none, and a job that will see to it.
   */
  static List<String> halfMade(JdbcTemplate database) {
    return database.queryForList(
        """
        select id from (
          select d.id, d.stage,
            (select count(*) from ledger_line l
              where l.disclosure_id = d.id and l.passage = 'refer-out') as lines,
            (select count(distinct l.room) from ledger_line l
              where l.disclosure_id = d.id and l.passage = 'refer-out') as rooms,
            (select count(*) from disclosed_copy c where c.disclosure_id = d.id) as copies,
            (select count(*) from passage_due p where p.disclosure_id = d.id) as due,
            (select count(*) from scheduled_tasks t
              where t.task_name = 'pass' and t.task_instance like d.id || '/%') as jobs
          from disclosure d) found
        where not (stage = 'asked' and lines = 2 and rooms = 2 and copies = 3 and due = 0)
          and not (stage = 'waiting' and lines = 0 and copies = 0 and due = 1 and jobs = 1)
        """,
        String.class);
  }

  private static int count(JdbcTemplate database, String sql) {
    Integer found = database.queryForObject(sql, Integer.class);
    return found == null ? 0 : found;
  }
}
