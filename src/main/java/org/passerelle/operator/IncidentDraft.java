package org.passerelle.operator;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.passerelle.incident.Account;
import org.passerelle.incident.Brief;
import org.passerelle.incident.Count;
import org.passerelle.incident.Harm;
import org.passerelle.incident.Information;
import org.passerelle.incident.Notices;
import org.passerelle.incident.PublicNotice;
import org.passerelle.incident.When;

/** What is said of an incident, while the operator's words are read one after the other. */
final class IncidentDraft {

  private @Nullable Information information;
  private @Nullable Brief circumstances;
  private @Nullable When occurred;
  private @Nullable When aware;
  private @Nullable Count persons;
  private Harm harm;
  private Notices notices;
  private @Nullable Brief measures;

  /** Begins with what was said before. */
  IncidentDraft(Account before) {
    information = before.information();
    circumstances = before.circumstances();
    occurred = before.occurred();
    aware = before.aware();
    persons = before.persons();
    harm = before.harm();
    notices = before.notices();
    measures = before.measures();
  }

  /**
   * Says one thing more.
   *
   * @param option one of {@link IncidentWords#OPTIONS}
   * @param said empty where it is not known, or no longer
   * @throws IllegalArgumentException when it makes no sense; its message goes on after the option
   */
  void say(String option, Optional<String> said) {
    switch (option) {
      case "information" ->
          information = said.map(Brief::new).map(Information::described).orElse(null);
      case "information-unknown" ->
          information = said.map(Brief::new).map(Information::unknown).orElse(null);
      case "circumstances" -> circumstances = text(said);
      case "occurred" -> occurred = said.map(when -> When.read(when, false)).orElse(null);
      case "occurred-about" -> occurred = said.map(when -> When.read(when, true)).orElse(null);
      case "aware" -> aware = said.map(when -> When.read(when, false)).orElse(null);
      case "persons" -> persons = said.map(count -> Count.read(count, false)).orElse(null);
      case "persons-about" -> persons = said.map(count -> Count.read(count, true)).orElse(null);
      case "risk", "sensitivity", "misuse", "consequences", "likelihood" ->
          harm = harm(option, said);
      case "measures" -> measures = text(said);
      default -> notices = notices(option, said);
    }
  }

  /** What has been said by now. */
  Account account() {
    return new Account(
        information, circumstances, occurred, aware, persons, harm, notices, measures);
  }

  private Harm harm(String option, Optional<String> said) {
    boolean risk = option.equals("risk");
    return new Harm(
        risk ? said.map(IncidentDraft::serious).orElse(null) : harm.serious(),
        option.equals("sensitivity") ? text(said) : harm.sensitivity(),
        option.equals("misuse") ? text(said) : harm.misuse(),
        option.equals("consequences") ? text(said) : harm.consequences(),
        option.equals("likelihood") ? text(said) : harm.likelihood());
  }

  private Notices notices(String option, Optional<String> said) {
    return new Notices(
        option.equals("told-minister") ? day(said) : notices.minister(),
        option.equals("told-cai") ? day(said) : notices.commission(),
        option.equals("told-persons") ? day(said) : notices.persons(),
        option.equals("public-notice") ? new PublicNotice(text(said)) : notices.openly());
  }

  private static boolean serious(String said) {
    return switch (said) {
      case "serious" -> true;
      case "not-serious" -> false;
      default -> throw new IllegalArgumentException("is serious or not-serious.");
    };
  }

  private static @Nullable Brief text(Optional<String> said) {
    return said.map(Brief::new).orElse(null);
  }

  private static @Nullable LocalDate day(Optional<String> said) {
    return said.map(When::day).orElse(null);
  }
}
