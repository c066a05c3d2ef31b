package org.passerelle.whosaw;

import java.util.List;
import java.util.Locale;
import java.util.Map;
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
  /** Answered that they see to a danger, or cannot. */
  ACKNOWLEDGED,
  /** Wrote down what came of an alert. */
  FOLLOWED_UP,
  /** The register of what was communicated about the person. */
  READ_REGISTER,
  /** This very list. */
  READ_LIST,
  FOUND_NO_LIST;

  private static final Map<String, Deed> OF_OPERATION =
      Map.of(
          "$goal-attainment",
          SAW_GOALS,
          "$share",
          SHARED,
          "$preview",
          LOOKED,
          "$alert",
          LOOKED, // that a danger was told of is said by its passage, or held with it
          "$concern",
          LOOKED, // said by its passage
          "$acknowledge",
          ACKNOWLEDGED,
          "$follow-up",
          FOLLOWED_UP,
          "$register",
          READ_REGISTER);

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
    return OF_OPERATION.entrySet().stream()
        .filter(operation -> List.of(asked.split(" ")).contains(operation.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(READ_LIST);
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
