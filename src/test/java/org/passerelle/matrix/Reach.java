package org.passerelle.matrix;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.passerelle.served.Interaction;
import org.passerelle.served.Served;
import org.passerelle.support.Step;

/** What a request reaches, in the words that FHIR has for it: {@code Patient read}. */
final class Reach {

  /** Stands for the type where there is none. */
  static final String SYSTEM = "system";

  private static final Pattern PATH = Pattern.compile("([A-Z][A-Za-z]+)?/?([^$?/]+)?/?([^?]*)");

  private Reach() {}

  /** The interaction or operation, on its type. */
  static String of(Step step) {
    String url = step.url();
    Matcher path = PATH.matcher(url.contains("?") ? url.substring(0, url.indexOf('?')) : url);
    if (!path.matches()) {
      return "nothing";
    }
    String type = path.group(1) == null ? SYSTEM : path.group(1);
    if (type.equals(SYSTEM) && url.contains("_getpages=")) {
      return SYSTEM + " get-page";
    }
    boolean instance = path.group(2) != null && !path.group(2).startsWith("_");
    String rest = instance || path.group(2) == null ? path.group(3) : path.group(2);
    return type + " " + interaction(step.method(), instance, rest, type.equals(SYSTEM));
  }

  private static String interaction(String method, boolean instance, String rest, boolean system) {
    if (rest.startsWith("$")) {
      return rest;
    }
    if (rest.startsWith("_history")) {
      String level = system ? "history-system" : instance ? "history-instance" : "history-type";
      return rest.startsWith("_history/") ? "vread" : level;
    }
    return switch (method) {
      case "GET" -> instance ? "read" : "search-type";
      case "POST" -> system ? "transaction" : rest.equals("_search") ? "search-type" : "create";
      case "PUT" -> "update";
      default -> method.toLowerCase(Locale.ROOT);
    };
  }

  /** The search parameters of a search, each after its type, with its modifier. */
  static List<String> parameters(Step step) {
    String reached = of(step);
    int question = step.url().indexOf('?');
    if (!reached.endsWith(" search-type") || question < 0) {
      return List.of();
    }
    String type = reached.substring(0, reached.indexOf(' '));
    List<String> all = new ArrayList<>();
    Arrays.stream(step.url().substring(question + 1).split("&"))
        .map(pair -> pair.startsWith("_include=") ? pair : pair.replaceAll("=.*", ""))
        .forEach(name -> all.add(type + " " + name));
    return all;
  }

  /** Whether the asker gets in, no role limits it, and its kind of room offers what is asked. */
  static boolean isOffered(Probe probe) {
    String reached = of(probe.shape());
    String type = reached.substring(0, Math.max(0, reached.indexOf(' ')));
    Optional<Interaction> interaction =
        Arrays.stream(Interaction.values())
            .filter(each -> reached.endsWith(" " + each.code()))
            .findFirst();
    return probe.asker().door() == null
        && (probe.asker().isSystem() || probe.asker().isInside())
        && interaction.isPresent()
        && Served.standard()
            .type(type)
            .filter(served -> served.offers(probe.asker().kind(), interaction.orElseThrow()))
            .isPresent();
  }
}
