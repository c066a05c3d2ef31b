package org.passerelle.twins;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;
import org.passerelle.support.Step;
import org.passerelle.support.World;

/**
 * Requests in the order of a seed: legal ones and others, by every principal, in both encodings.
 */
public final class Generator {

  private static final List<Principal> INSIDE = Principal.inside();

  private final Random random;
  private final Map<Principal, Draw> draws = new EnumMap<>(Principal.class);
  private final List<Function<Draw, Step>> families = new ArrayList<>();
  private final List<Function<Draw, Step>> readings = new ArrayList<>();
  private int next;

  /** What this world's statements offer is what is asked for. */
  public Generator(long seed, World world) {
    random = new Random(seed);
    readings.addAll(Readings.ALL);
    readings.addAll(Searches.ALL);
    families.addAll(readings);
    families.addAll(Writings.ALL);
    for (Principal principal : Principal.values()) {
      draws.put(principal, new Draw(random, Offer.to(principal, world)));
    }
  }

  /** The next so many, each family in its turn. */
  public List<Probe> next(int many) {
    return next(many, principal -> true);
  }

  /** The next so many by some principals. */
  List<Probe> next(int many, Predicate<Principal> by) {
    List<Probe> probes = new ArrayList<>();
    while (probes.size() < many) {
      Probe probe = next(families);
      if (by.test(probe.principal())) {
        probes.add(probe);
      }
    }
    return probes;
  }

  /** The next so many that only read. */
  List<Probe> reading(int many) {
    List<Probe> probes = new ArrayList<>();
    while (probes.size() < many) {
      Probe probe = next(readings);
      if (probe.step().method().equals("GET")) {
        probes.add(probe);
      }
    }
    return probes;
  }

  /** Those inside ask twice as often as those outside, whom most doors answer at once. */
  private Probe next(List<Function<Draw, Step>> of) {
    Principal principal =
        random.nextInt(3) > 0
            ? INSIDE.get(random.nextInt(INSIDE.size()))
            : Principal.values()[random.nextInt(Principal.values().length)];
    Step step = of.get(next++ % of.size()).apply(draws.get(principal));
    return new Probe(principal, step, random.nextInt(4) == 0);
  }
}
