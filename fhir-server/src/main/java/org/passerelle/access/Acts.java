package org.passerelle.access;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.util.UrlUtil;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.passerelle.served.Served;
import org.passerelle.served.ServedOperation;
import org.passerelle.served.ServedType;
import org.passerelle.url.Escapes;

/**
 * Reads what is asked out of a method and a path. Only what is on our lists, or has the shape of an
 * id, is kept: a caller can write anything into a URL, a name or an illness included.
 */
final class Acts {

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9.-]{1,64}");
  private static final String HISTORY = "_history";

  /** Stands for interactions that FHIR has no code for, and parameters that are on no list. */
  static final String OTHER = "other";

  private static final int MOST_NAMES = 400;

  private final Set<String> types;
  private final Served served;

  Acts(FhirContext fhir, Served served) {
    this.types = fhir.getResourceTypes();
    this.served = served;
  }

  /**
   * What this asks.
   *
   * @param path parts after the room
   * @param names names of the query's parameters
   */
  Act of(String method, List<String> path, Collection<String> names) {
    String first = path.isEmpty() ? "" : path.get(0);
    String type = types.contains(first) ? first : null;
    boolean instance = type != null && path.size() > 1 && ID.matcher(path.get(1)).matches();
    boolean operates = type == null ? path.size() == 1 : path.size() > 1;
    String last = operates ? path.get(path.size() - 1) : "";
    return new Act(
        interaction(method, path),
        type,
        instance ? path.get(1) : null,
        parameters(type, last, names));
  }

  /** What one entry of a bundle asks. */
  Act ofEntry(String method, String url) {
    int question = url.indexOf('?');
    String path = question < 0 ? url : url.substring(0, question);
    boolean readable = question >= 0 && Escapes.readable(url);
    Collection<String> names =
        readable ? UrlUtil.parseQueryString(url.substring(question + 1)).keySet() : Set.of();
    return of(method, AskedPath.parts(path), names);
  }

  private static String interaction(String method, List<String> path) {
    if (path.stream().anyMatch(part -> part.startsWith("$"))) {
      return "operation";
    }
    if (path.contains(HISTORY)) {
      return path.size() == 4 ? "vread" : "history";
    }
    return switch (path.size()) {
      case 0 -> method.equals("POST") ? "transaction" : "search-system";
      case 1 -> ofType(method);
      case 2 -> ofInstance(method, path.get(1));
      default -> OTHER;
    };
  }

  private static String ofType(String method) {
    return switch (method) {
      case "GET", "HEAD" -> "search-type";
      case "POST" -> "create";
      default -> changing(method);
    };
  }

  private static String ofInstance(String method, String second) {
    return switch (method) {
      case "GET", "HEAD" -> "read";
      case "POST" -> second.equals("_search") ? "search-type" : OTHER;
      default -> changing(method);
    };
  }

  private static String changing(String method) {
    return switch (method) {
      case "PUT" -> "update";
      case "PATCH" -> "patch";
      case "DELETE" -> "delete";
      default -> OTHER;
    };
  }

  /** The operation that is asked, when it is one of ours, and the parameters. */
  private @Nullable String parameters(
      @Nullable String type, String last, Collection<String> names) {
    Set<String> known = new TreeSet<>();
    ServedType served = type == null ? null : this.served.type(type).orElse(null);
    Map<String, ServedOperation> operations =
        served != null ? served.operations() : type == null ? this.served.operations() : Map.of();
    ServedOperation operation = last.startsWith("$") ? operations.get(last.substring(1)) : null;
    if (operation != null) {
      known.add(last);
    }
    names.forEach(name -> known.add(known(served, operation, name)));
    String list = String.join(" ", known);
    return list.isEmpty() ? null : list.substring(0, Math.min(MOST_NAMES, list.length()));
  }

  private String known(
      @Nullable ServedType type, @Nullable ServedOperation operation, String name) {
    int colon = name.indexOf(':');
    String parameter = colon < 0 ? name : name.substring(0, colon);
    boolean listed =
        served.shapesResult(parameter)
            || (operation != null && operation.params().contains(parameter))
            || (type != null && served.modifiers(type, parameter).isPresent());
    return listed ? parameter : OTHER;
  }
}
