package org.passerelle.incident;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A version of an incident as a row, and back. */
final class IncidentRow {

  /** The columns of what it says, in the order of {@link #values}. */
  static final List<String> COLUMNS =
      List.of(
          "information_known",
          "information",
          "circumstances",
          "occurred_from",
          "occurred_to",
          "occurred_about",
          "aware_from",
          "aware_to",
          "persons",
          "persons_about",
          "serious",
          "sensitivity",
          "misuse",
          "consequences",
          "likelihood",
          "told_minister",
          "told_commission",
          "told_persons",
          "public_notice",
          "public_notice_why",
          "measures");

  private IncidentRow() {}

  /** What stands in those columns. */
  static List<@Nullable Object> values(Account account) {
    List<@Nullable Object> values = new ArrayList<>();
    Information information = account.information();
    Collections.addAll(
        values,
        information == null ? null : information.known(),
        information == null ? null : information.text().text(),
        text(account.circumstances()));
    When occurred = account.occurred();
    days(values, occurred);
    values.add(occurred == null ? null : occurred.approximate());
    days(values, account.aware());
    Count persons = account.persons();
    values.add(persons == null ? null : persons.number());
    values.add(persons == null ? null : persons.approximate());
    harm(values, account.harm());
    notices(values, account.notices());
    values.add(text(account.measures()));
    return values;
  }

  private static void days(List<@Nullable Object> values, @Nullable When when) {
    values.add(when == null ? null : when.from());
    values.add(when == null ? null : when.to());
  }

  private static void harm(List<@Nullable Object> values, Harm harm) {
    values.add(harm.serious());
    values.add(text(harm.sensitivity()));
    values.add(text(harm.misuse()));
    values.add(text(harm.consequences()));
    values.add(text(harm.likelihood()));
  }

  private static void notices(List<@Nullable Object> values, Notices notices) {
    values.add(notices.minister());
    values.add(notices.commission());
    values.add(notices.persons());
    PublicNotice openly = notices.openly();
    values.add(openly == null ? null : openly.given());
    values.add(openly == null ? null : text(openly.why()));
  }

  private static @Nullable String text(@Nullable Brief brief) {
    return brief == null ? null : brief.text();
  }

  /** The version in this row, joined with its incident. */
  static Incident read(ResultSet row, int number) throws SQLException {
    return new Incident(
        row.getString("id"),
        row.getString("room"),
        row.getInt("version"),
        row.getTimestamp("recorded_at").toInstant(),
        new Account(
            information(row),
            brief(row, "circumstances"),
            when(row, "occurred", Boolean.TRUE.equals(flag(row, "occurred_about"))),
            when(row, "aware", false),
            count(row),
            harm(row),
            notices(row),
            brief(row, "measures")));
  }

  private static @Nullable Information information(ResultSet row) throws SQLException {
    Brief text = brief(row, "information");
    return text == null
        ? null
        : new Information(Boolean.TRUE.equals(flag(row, "information_known")), text);
  }

  private static @Nullable When when(ResultSet row, String column, boolean about)
      throws SQLException {
    LocalDate from = day(row, column + "_from");
    LocalDate to = day(row, column + "_to");
    return from == null || to == null ? null : new When(from, to, about);
  }

  private static @Nullable Count count(ResultSet row) throws SQLException {
    int persons = row.getInt("persons");
    return row.wasNull()
        ? null
        : new Count(persons, Boolean.TRUE.equals(flag(row, "persons_about")));
  }

  private static Harm harm(ResultSet row) throws SQLException {
    return new Harm(
        flag(row, "serious"),
        brief(row, "sensitivity"),
        brief(row, "misuse"),
        brief(row, "consequences"),
        brief(row, "likelihood"));
  }

  private static Notices notices(ResultSet row) throws SQLException {
    return new Notices(
        day(row, "told_minister"),
        day(row, "told_commission"),
        day(row, "told_persons"),
        flag(row, "public_notice") == null
            ? null
            : new PublicNotice(brief(row, "public_notice_why")));
  }

  private static @Nullable Boolean flag(ResultSet row, String column) throws SQLException {
    return row.getObject(column, Boolean.class);
  }

  private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }

  private static @Nullable Brief brief(ResultSet row, String column) throws SQLException {
    String text = row.getString(column);
    return text == null ? null : new Brief(text);
  }
}
