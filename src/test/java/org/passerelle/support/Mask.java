package org.passerelle.support;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The whole of an answer, with what differs between any two worlds replaced by a name: the address,
 * the moment, and ids in the order in which this world first showed them. Nothing is left out.
 */
public final class Mask {

  private static final Set<String> MOMENTS = Set.of("date", "last-modified");
  private static final Set<String> REQUEST_IDS = Set.of("x-request-id", "x-correlation-id");
  private static final Pattern MOMENT =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)?");
  private static final Pattern SESSION = Pattern.compile("JSESSIONID=[0-9A-F]{32}");
  private static final Pattern TOOK = Pattern.compile("Took \\d+ms");

  /** Each installation makes its own, and it says nothing of any room. */
  private static final Pattern SIGNING_KEY = Pattern.compile("\"(kid|n)\":\"[A-Za-z0-9_-]+\"");

  private static final Pattern ID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  /** A notebook or a tray is named at random when its owner is added. */
  private static final Pattern INNER = Pattern.compile("(carnet|plateau)-[a-z]{16}");

  private final World world;
  private final Map<String, String> names = new LinkedHashMap<>();

  /** A mask for answers of this world. */
  public Mask(World world) {
    this.world = world;
  }

  /** Status, headers and body, masked. */
  public String seen(Answer answer) {
    StringBuilder seen = new StringBuilder("HTTP ").append(answer.status()).append('\n');
    TreeMap<String, List<String>> headers = new TreeMap<>(answer.response().headers().map());
    // The container closes a connection after its hundredth answer, whoever has that one.
    headers.putIfAbsent("connection", List.of("close"));
    headers.forEach((name, values) -> seen.append(name).append(": ").append(header(name, values)));
    return seen.append('\n').append(text(answer.body())).toString();
  }

  /** Begins the numbering anew, so that one difference is not told many times. */
  public void forget() {
    names.clear();
  }

  private String header(String name, List<String> values) {
    if (MOMENTS.contains(name)) {
      return "<moment>\n";
    }
    if (name.equals("connection")) {
      return "<hop>\n";
    }
    return (REQUEST_IDS.contains(name) ? "<request>" : text(String.valueOf(values))) + "\n";
  }

  private String text(String text) {
    String placed = text.replace(world.address(), "<address>");
    String unsigned = SIGNING_KEY.matcher(placed).replaceAll("\"$1\":\"<key>\"");
    String unnumbered = SESSION.matcher(unsigned).replaceAll("JSESSIONID=<session>");
    String undated =
        MOMENT.matcher(TOOK.matcher(unnumbered).replaceAll("Took <time>")).replaceAll("<moment>");
    return named(INNER, "inner", named(ID, "id", undated));
  }

  /** Each that is found, by its number in the order in which this world first showed it. */
  private String named(Pattern pattern, String what, String text) {
    return pattern
        .matcher(text)
        .replaceAll(
            found ->
                names.computeIfAbsent(found.group(), any -> "<" + what + " " + names.size() + ">"));
  }
}
