package org.passerelle.admin;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One administrative command as typed, with the operator's own files already read.
 *
 * @param name the first word: room, client, parked...
 * @param arguments the others, without {@code --data}
 * @param data the data folder of the service meant, or null when none was named
 */
record Command(String name, List<String> arguments, @Nullable Path data) {

  /** Reads what was typed; throws {@link IllegalArgumentException} with a plain sentence. */
  static Command parse(List<String> words) {
    if (words.isEmpty()) {
      throw new IllegalArgumentException("a command is wanted: room, client, parked...");
    }
    List<String> arguments = new ArrayList<>();
    Path data = null;
    Iterator<String> rest = apart(words.subList(1, words.size())).iterator();
    while (rest.hasNext()) {
      String word = rest.next();
      switch (word) {
        case "--data" -> data = Path.of(value(word, rest));
        case "--jwks" -> arguments.addAll(jwks(value(word, rest)));
        default -> arguments.add(word);
      }
    }
    return new Command(words.get(0), List.copyOf(arguments), data);
  }

  /** The body that the service expects. */
  String json() {
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("command", name);
    arguments.forEach(body.putArray("arguments")::add);
    return body.toString();
  }

  /** {@code --data=DIR} is the same as {@code --data DIR}; other options are the service's. */
  private static List<String> apart(List<String> words) {
    List<String> apart = new ArrayList<>();
    for (String word : words) {
      if (word.startsWith("--data=") || word.startsWith("--jwks=")) {
        int sign = word.indexOf('=');
        apart.add(word.substring(0, sign));
        apart.add(word.substring(sign + 1));
      } else {
        apart.add(word);
      }
    }
    return apart;
  }

  private static String value(String option, Iterator<String> rest) {
    if (!rest.hasNext()) {
      throw new IllegalArgumentException(option + " wants a value after it");
    }
    return rest.next();
  }

  private static List<String> jwks(String fileOrUrl) {
    if (fileOrUrl.matches("https?://.*")) {
      return List.of("--jwks", fileOrUrl);
    }
    try {
      return List.of("--jwks-content", Files.readString(Path.of(fileOrUrl)));
    } catch (IOException e) {
      throw new IllegalArgumentException("cannot read the keys in " + fileOrUrl, e);
    }
  }
}
