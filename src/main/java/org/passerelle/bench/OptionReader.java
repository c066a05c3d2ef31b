package org.passerelle.bench;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.passerelle.bench.Options.Access;
import org.passerelle.bench.Options.Endpoint;

/**
 * From the words of the command line to {@link Options}. Refuses what it does not know, and any
 * address that is not on this machine: a load test must not hit strangers by a slip of the hand.
 */
final class OptionReader {

  private static final Set<String> SWITCHES = Set.of("--plain", "--allow-remote");
  private static final Set<String> VALUES =
      Set.of(
          "--base",
          "--client",
          "--token-url",
          "--receiver-base",
          "--receiver",
          "--clients",
          "--rate",
          "--warmup",
          "--seconds");

  private static final String DEMO = "http://localhost:8080/fhir/";

  private final Map<String, String> values = new HashMap<>();
  private final Set<String> switches = new HashSet<>();

  private OptionReader(List<String> words) {
    Iterator<String> rest = words.iterator();
    while (rest.hasNext()) {
      String word = rest.next();
      if (SWITCHES.contains(word)) {
        switches.add(word);
      } else if (VALUES.contains(word) && rest.hasNext()) {
        values.put(word, rest.next());
      } else {
        throw new IllegalArgumentException("bench does not understand '" + word + "'");
      }
    }
  }

  static Options read(List<String> words) {
    OptionReader reader = new OptionReader(words);
    String receiver = reader.values.getOrDefault("--receiver", "le-panier:demo");
    return new Options(
        reader.endpoint(
            reader.values.getOrDefault("--base", DEMO + "clinique-du-parc"),
            reader.values.getOrDefault("--client", "clinique-du-parc:demo")),
        reader.receiver(receiver),
        before(receiver),
        (int) reader.number("--clients", 8, 1, 1_000),
        reader.seconds("--warmup", 60, 0),
        reader.seconds("--seconds", 60, 1),
        reader.values.containsKey("--rate") ? reader.number("--rate", 0, 0.1, 100_000) : 0);
  }

  /** With a base of one's own, crossings are watched only where one says; by default the demo's. */
  private @Nullable Endpoint receiver(String client) {
    String fallback =
        values.containsKey("--base") || switches.contains("--plain") ? "" : DEMO + "le-panier";
    String base = values.getOrDefault("--receiver-base", fallback);
    return base.isEmpty() ? null : endpoint(base, client);
  }

  private Endpoint endpoint(String address, String client) {
    URI base = address(address.replaceAll("/+$", ""));
    if (switches.contains("--plain")) {
      return new Endpoint(base, null);
    }
    String tokens = values.getOrDefault("--token-url", base.resolve("/oauth2/token").toString());
    int colon = client.indexOf(':');
    if (colon < 1) {
      throw new IllegalArgumentException("a client is written NAME:SECRET");
    }
    return new Endpoint(
        base, new Access(address(tokens), before(client), client.substring(colon + 1)));
  }

  private static String before(String client) {
    int colon = client.indexOf(':');
    return colon < 0 ? client : client.substring(0, colon);
  }

  private URI address(String text) {
    URI uri = URI.create(text);
    boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
    if (!web || uri.getHost() == null) {
      throw new IllegalArgumentException("'" + text + "' is not an address of a server");
    }
    if (!switches.contains("--allow-remote") && !isHere(uri.getHost())) {
      throw new IllegalArgumentException(
          uri.getHost() + " is not this machine; --allow-remote if it is yours to load");
    }
    return uri;
  }

  /** A name that cannot be resolved is not this machine. */
  private static boolean isHere(String host) {
    try {
      for (InetAddress address : InetAddress.getAllByName(host)) {
        if (!address.isLoopbackAddress()) {
          return false;
        }
      }
      return true;
    } catch (UnknownHostException e) {
      return false;
    }
  }

  private Duration seconds(String name, double fallback, double lowest) {
    return Duration.ofMillis((long) (1_000 * number(name, fallback, lowest, 86_400)));
  }

  private double number(String name, double fallback, double lowest, double highest) {
    String text = values.get(name);
    if (text == null) {
      return fallback;
    }
    if (!text.matches("[0-9]{1,6}([.][0-9]{1,3})?")) {
      throw new IllegalArgumentException(name + " wants a number, not '" + text + "'");
    }
    double number = Double.parseDouble(text);
    if (number < lowest || number > highest) {
      throw new IllegalArgumentException(name + " must be from " + lowest + " to " + highest);
    }
    return number;
  }
}
