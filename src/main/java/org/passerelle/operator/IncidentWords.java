package org.passerelle.operator;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.passerelle.incident.Account;
import org.passerelle.incident.Contradiction;

/**
 * What the operator's words say of an incident, or which word is wrong.
 *
 * @param account what is said by now; as before, where it is refused
 * @param refusal why it is refused; empty when it is sound
 */
record IncidentWords(Account account, String refusal) {

  /** The options that say something of an incident, in the order of the eight fields. */
  static final List<String> OPTIONS =
      List.of(
          "information",
          "information-unknown",
          "circumstances",
          "occurred",
          "occurred-about",
          "aware",
          "persons",
          "persons-about",
          "risk",
          "sensitivity",
          "misuse",
          "consequences",
          "likelihood",
          "told-minister",
          "told-cai",
          "told-persons",
          "public-notice",
          "measures");

  /** Two ways to say one field. */
  private static final List<List<String>> EITHER =
      List.of(
          List.of("information", "information-unknown"),
          List.of("occurred", "occurred-about"),
          List.of("persons", "persons-about"));

  /** What is not known, or taken back. */
  private static final String NONE = "none";

  boolean sound() {
    return refusal.isEmpty();
  }

  /**
   * Reads them.
   *
   * @param before what was said before; what the words do not speak of stays
   * @param today on which nothing later can have been done
   */
  static IncidentWords read(Words words, Account before, LocalDate today) {
    List<String> said = words.named().stream().filter(OPTIONS::contains).toList();
    if (said.isEmpty()) {
      return new IncidentWords(before, "Say at least one of the eight fields.");
    }
    for (List<String> either : EITHER) {
      if (said.containsAll(either)) {
        String both = "--" + String.join(" and --", either);
        return new IncidentWords(before, both + " are one field: give one of them.");
      }
    }
    IncidentDraft draft = new IncidentDraft(before);
    for (String option : said) {
      try {
        draft.say(option, words.option(option).filter(value -> !value.equals(NONE)));
      } catch (IllegalArgumentException wrong) {
        return new IncidentWords(before, "--" + option + " " + wrong.getMessage());
      }
    }
    return Contradiction.of(draft.account(), today).stream()
        .findFirst()
        .map(found -> new IncidentWords(before, sentence(found)))
        .orElseGet(() -> new IncidentWords(draft.account(), ""));
  }

  private static String sentence(Contradiction found) {
    return "--" + found.what() + " " + found.reason().sentence();
  }

  /**
   * What is wrong with the words as words.
   *
   * @param places how many stand without an option
   * @param options those that the command takes
   */
  static Optional<String> unfit(Words words, int places, Set<String> options) {
    for (String word : words.from(places)) {
      return Optional.of(
          word.startsWith("--")
              ? word + " wants a value after it."
              : word + " stands alone: a text of several words goes between quotes.");
    }
    for (String option : words.named()) {
      if (!options.contains(option)) {
        return Optional.of("--" + option + " is no option here.");
      }
      if (Collections.frequency(words.named(), option) > 1) {
        return Optional.of("--" + option + " is given twice.");
      }
    }
    return Optional.empty();
  }
}
