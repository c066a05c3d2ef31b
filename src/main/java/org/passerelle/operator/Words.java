package org.passerelle.operator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The words of a command: those in order, and those behind an option such as {@code --room}. */
public final class Words {

  private final List<String> plain = new ArrayList<>();
  private final Map<String, String> options = new HashMap<>();
  private final List<String> named = new ArrayList<>();
  private final String typed;

  /** Reads words as they were typed; an option takes the word after it. */
  public Words(List<String> typed) {
    this.typed = String.join(" ", typed);
    for (int i = 0; i < typed.size(); i++) {
      String word = typed.get(i);
      if (word.startsWith("--") && i + 1 < typed.size()) {
        named.add(word.substring(2));
        options.put(word.substring(2), typed.get(++i));
      } else {
        plain.add(word);
      }
    }
  }

  /** All of them as they were typed, a space between, for a command that takes no others. */
  public String typed() {
    return typed;
  }

  /** The word at this place; empty when there are fewer. */
  public String at(int place) {
    return place < plain.size() ? plain.get(place) : "";
  }

  /** The words from this place on. */
  public List<String> from(int place) {
    return place < plain.size() ? List.copyOf(plain.subList(place, plain.size())) : List.of();
  }

  /** The options, as they were typed: one that was given twice is here twice. */
  public List<String> named() {
    return List.copyOf(named);
  }

  /** What stands behind an option. */
  public Optional<String> option(String name) {
    return Optional.ofNullable(options.get(name));
  }
}
