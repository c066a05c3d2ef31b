package org.passerelle.matrix;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.passerelle.support.ProofSize;

/**
 * Which of a row's assertions are made: a number of them drawn by a fixed seed, or at full size two
 * of each repetition at least, the first by someone to whom that type is offered where there is
 * someone, and one by each asker.
 */
final class Selection {

  private static final int MOST = 9;
  private static final int LEAST_AT_FULL_SIZE = 120;

  private Selection() {}

  /** Those of the size that this run has. */
  static List<Probe> of(Row row) {
    return ProofSize.isFull() ? full(row) : some(row);
  }

  /** Those of full size. */
  static List<Probe> full(Row row) {
    List<List<Probe>> groups = shuffled(row);
    groups.forEach(Selection::offeredFirst);
    List<Probe> picked = rounds(groups, Math.max(2 * groups.size(), LEAST_AT_FULL_SIZE));
    row.who().stream()
        .filter(name -> picked.stream().noneMatch(probe -> probe.asker().name().equals(name)))
        .toList()
        .forEach(name -> first(groups, name).ifPresent(picked::add));
    return picked;
  }

  /** Moves the first that is offered to the front, and leaves the rest as it was drawn. */
  private static void offeredFirst(List<Probe> group) {
    group.stream()
        .filter(Reach::isOffered)
        .findFirst()
        .ifPresent(
            probe -> {
              group.remove(probe);
              group.add(0, probe);
            });
  }

  private static Optional<Probe> first(List<List<Probe>> groups, String asker) {
    return groups.stream()
        .flatMap(List::stream)
        .filter(probe -> probe.asker().name().equals(asker))
        .findFirst();
  }

  /** Those of test size. */
  static List<Probe> some(Row row) {
    return rounds(shuffled(row), MOST);
  }

  private static List<List<Probe>> shuffled(Row row) {
    Random random = new Random(row.id().hashCode());
    List<List<Probe>> groups = new ArrayList<>();
    Expansion.of(row).stream().map(ArrayList::new).forEach(groups::add);
    Collections.shuffle(groups, random);
    groups.forEach(group -> Collections.shuffle(group, random));
    return groups;
  }

  /** The first of each group, then the second of each, and so on. */
  private static List<Probe> rounds(List<List<Probe>> groups, int most) {
    List<Probe> picked = new ArrayList<>();
    int deepest = groups.stream().mapToInt(List::size).max().orElse(0);
    for (int depth = 0; depth < deepest; depth++) {
      for (List<Probe> group : groups) {
        if (depth < group.size() && picked.size() < most) {
          picked.add(group.get(depth));
        }
      }
    }
    return picked;
  }
}
