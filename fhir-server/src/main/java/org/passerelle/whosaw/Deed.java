package org.passerelle.whosaw;

import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.passerelle.access.AccessLine;
import org.passerelle.access.AccessOutcome;

/** What somebody did with a person's information, as the person is told. */
enum Deed {
  LOOKED,
  FOUND_NOTHING,
  ADDED,
  CHANGED,
  REMOVED,
  MAY_NOT_LOOK,
  MAY_NOT_CHANGE,
  COULD_NOT_LOOK,
  COULD_NOT_CHANGE,
  /** Where the person's goals stand, worked out of their ratings. */
  SAW_GOALS,
  /** Looked at in order to show it to somebody, as the person asks. */
  SHARED,
  /** The register of what was communicated about the person. */
  READ_REGISTER,
  /** This very list. */
  READ_LIST,
  FOUND_NO_LIST;

  private static final String GOALS = "$goal-attainment";
  private static final String SHARE = "$share";
  private static final String REGISTER = "$register";

  private static final Set<String> LOOKS =
      Set.of("read", "vread", "history", "search-type", "search-system", "operation");

  /** What a line says; what is none of our looks is taken for a change. */
  static Deed of(AccessLine line) {
    String interaction = line.act().interaction();
    AccessOutcome outcome = line.finding().outcome();
    boolean changes = !LOOKS.contains(interaction);
    return switch (outcome) {
      case SEEN -> interaction.equals("operation") ? read(line) : LOOKED;
      case EMPTY -> interaction.equals("operation") ? FOUND_NO_LIST : FOUND_NOTHING;
      case WRITTEN -> written(interaction);
      case DENIED -> changes ? MAY_NOT_CHANGE : MAY_NOT_LOOK;
      case FAILED, UNKNOWN -> changes ? COULD_NOT_CHANGE : COULD_NOT_LOOK;
    };
  }

  /** Lines of before the operation was named are of the list, which was the only one. */
  private static Deed read(AccessLine line) {
    String asked = Objects.requireNonNullElse(line.act().parameters(), "");
    if (asked.contains(REGISTER)) {
      return READ_REGISTER;
    }
    if (asked.contains(SHARE)) {
      return SHARED;
    }
    return asked.contains(GOALS) ? SAW_GOALS : READ_LIST;
  }

  private static Deed written(String interaction) {
    return switch (interaction) {
      case "create" -> ADDED;
      case "delete" -> REMOVED;
      default -> CHANGED;
    };
  }

  /** The word for it in answers, and in the sentences' files. */
  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
