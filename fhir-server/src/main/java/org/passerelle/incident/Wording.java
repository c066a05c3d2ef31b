package org.passerelle.incident;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What an entry says in each field, for a person to read, in both languages. Pure. */
final class Wording {

  private static final Title ABOUT = new Title("environ", "about");
  private static final Title UNKNOWN =
      new Title("Ne peuvent être décrits", "It cannot be described");
  private static final Title SERIOUS =
      new Title("Risque de préjudice sérieux", "Risk of serious injury");
  private static final Title NOT_SERIOUS =
      new Title("Pas de risque de préjudice sérieux", "No risk of serious injury");
  private static final Title NONE = new Title("aucun", "none");

  private Wording() {}

  /** One line or several; empty where nothing is said yet. */
  static String of(Field field, Account account) {
    return switch (field) {
      case INFORMATION -> information(account.information());
      case CIRCUMSTANCES -> text(account.circumstances());
      case OCCURRED -> when(account.occurred());
      case AWARE -> when(account.aware());
      case PERSONS -> count(account.persons());
      case RISK -> harm(account.harm());
      case NOTICES -> notices(account.notices());
      case MEASURES -> text(account.measures());
    };
  }

  /** What is missing, a line each; empty where nothing is. */
  static String missing(Finding finding) {
    return finding.missing().stream()
        .map(lack -> lack.title().both())
        .collect(Collectors.joining("\n"));
  }

  /** Who must still be told, a line each; empty where nobody must. */
  static String due(Finding finding) {
    return finding.due().stream()
        .map(addressee -> addressee.title().both())
        .collect(Collectors.joining("\n"));
  }

  private static String information(@Nullable Information information) {
    if (information == null) {
      return "";
    }
    String text = information.text().text();
    return information.known() ? text : said(UNKNOWN, text);
  }

  private static String when(@Nullable When when) {
    return when == null ? "" : about(when.approximate(), when.toString());
  }

  private static String count(@Nullable Count count) {
    return count == null ? "" : about(count.approximate(), String.valueOf(count.number()));
  }

  private static String about(boolean approximate, String what) {
    return approximate ? ABOUT.both() + " " + what : what;
  }

  private static String harm(Harm harm) {
    List<String> lines = new ArrayList<>();
    if (harm.serious() != null) {
      lines.add((harm.isSerious() ? SERIOUS : NOT_SERIOUS).both());
    }
    add(lines, Lack.SENSITIVITY.title(), harm.sensitivity());
    add(lines, Lack.MISUSE.title(), harm.misuse());
    add(lines, Lack.CONSEQUENCES.title(), harm.consequences());
    add(lines, Lack.LIKELIHOOD.title(), harm.likelihood());
    return String.join("\n", lines);
  }

  private static String notices(Notices notices) {
    List<String> lines = new ArrayList<>();
    for (Addressee addressee : Addressee.values()) {
      LocalDate told = notices.to(addressee);
      if (told != null) {
        lines.add(said(addressee.title(), told.toString()));
      }
    }
    PublicNotice openly = notices.openly();
    if (openly != null) {
      Brief why = openly.why();
      lines.add(said(Lack.PUBLIC_NOTICE.title(), why == null ? NONE.both() : why.text()));
    }
    return String.join("\n", lines);
  }

  private static void add(List<String> lines, Title title, @Nullable Brief text) {
    if (text != null) {
      lines.add(said(title, text.text()));
    }
  }

  private static String said(Title title, String text) {
    return title.both() + ": " + text;
  }

  private static String text(@Nullable Brief brief) {
    return brief == null ? "" : brief.text();
  }
}
