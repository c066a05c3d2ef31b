package org.passerelle.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What {@code bench door} was asked to do.
 *
 * @param config names the database measured; null for a file of H2 of its own
 * @param load how many, how fast and how long, as words for {@link Options}
 */
record DoorOptions(@Nullable Path config, List<String> load) {

  static final String HELP =
      """
      ./passerelle bench door [options]: starts a house of its own on this machine, sends it
      referrals, and measures the door: each verb, the passage, and the way to the receiver.

        --config FILE          as serve's: names an empty database of PostgreSQL, which is filled
                               with invented referrals (without it, a file of H2 that is removed)
        --rate N               referrals a second while measuring (10)
        --clients N            referrals under way at once (4)
        --warmup SECONDS       before measuring, as many referrals as it takes (120)
        --seconds SECONDS      measured (60)
      """;

  private static final List<String> DEFAULTS =
      List.of("--rate", "10", "--clients", "4", "--warmup", "120", "--seconds", "60");
  private static final Set<String> KNOWN =
      Set.copyOf(DEFAULTS.stream().filter(DoorOptions::isName).toList());

  /** Reads the command line; throws {@link IllegalArgumentException} with a plain sentence. */
  static DoorOptions parse(List<String> words) {
    List<String> load = new ArrayList<>(DEFAULTS);
    @Nullable Path config = null;
    for (int at = 0; at < words.size(); at += 2) {
      String name = words.get(at);
      boolean known = KNOWN.contains(name) || name.equals("--config");
      if (!known || at + 1 == words.size()) {
        throw new IllegalArgumentException("bench door does not understand '" + name + "'");
      }
      if (name.equals("--config")) {
        config = readable(words.get(at + 1));
      } else {
        load.addAll(List.of(name, words.get(at + 1)));
      }
    }
    DoorOptions options = new DoorOptions(config, List.copyOf(load));
    options.at("http://localhost"); // so that a wrong number is said before anything starts
    return options;
  }

  /** The load measured, on the demonstration's rooms of the house at this address. */
  Options at(String address) {
    List<String> words = new ArrayList<>(load);
    words.addAll(List.of("--base", address + "/fhir/clinique-du-parc"));
    words.addAll(List.of("--receiver-base", address + "/fhir/le-panier"));
    return Options.parse(words);
  }

  /** Only the first stretch of it: as much as the house takes, measured by nobody. */
  static Options warming(Options whole) {
    return stretch(whole, whole.warmup(), 0);
  }

  /** Only the second. */
  static Options measuring(Options whole) {
    return stretch(whole, whole.time(), whole.rate());
  }

  private static Options stretch(Options whole, Duration time, double rate) {
    return new Options(
        whole.sender(),
        whole.receiver(),
        whole.receiverName(),
        whole.clients(),
        Duration.ZERO,
        time,
        rate);
  }

  private static boolean isName(String word) {
    return word.startsWith("--");
  }

  private static Path readable(String name) {
    Path file = Path.of(name).toAbsolutePath();
    if (!Files.isReadable(file) || !Files.isRegularFile(file)) {
      throw new IllegalArgumentException("the configuration '" + name + "' cannot be read");
    }
    return file;
  }
}
