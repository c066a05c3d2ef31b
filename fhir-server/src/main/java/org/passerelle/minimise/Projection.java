package org.passerelle.minimise;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What of a referral may cross, as data: {@code projection.yaml}, which a privacy officer can read.
 * The code that makes the copies is judged by it, each time: a second lock on what the first let
 * through. Design section 4, "Minimum".
 */
public final class Projection {

  private final Map<Stage, Set<String>> allowed;
  private final Map<String, Reason> reasons;

  /**
   * Why a receiver needs something.
   *
   * @param french for whoever refers
   * @param english the same
   */
  public record Reason(String french, String english) {}

  /**
   * Of these.
   *
   * @param byStage elements as {@link Paths} names them; what is asked crosses when accepted too
   * @param reasons by the code of a fact
   */
  public Projection(Map<Stage, Set<String>> byStage, Map<String, Reason> reasons) {
    Set<String> asked = byStage.getOrDefault(Stage.ASKED, Set.of());
    Set<String> accepted = new HashSet<>(byStage.getOrDefault(Stage.ACCEPTED, Set.of()));
    accepted.addAll(asked);
    this.allowed = Map.of(Stage.ASKED, Set.copyOf(asked), Stage.ACCEPTED, Set.copyOf(accepted));
    this.reasons = new HashMap<>(reasons);
  }

  /** Why this fact crosses; empty for a fact of no referral. */
  public Optional<Reason> why(String fact) {
    return Optional.ofNullable(reasons.get(fact));
  }

  /** The facts that have a reason here. */
  Set<String> facts() {
    return Set.copyOf(reasons.keySet());
  }

  /** All elements that may cross at this stage. */
  Set<String> allowed(Stage stage) {
    return allowed.getOrDefault(stage, Set.of());
  }

  /**
   * Lets a parcel through that holds nothing else.
   *
   * @throws UnlistedElementException naming the elements, never what they hold: the passage fails,
   *     and waits where a person can see it
   */
  Parcel within(Parcel parcel, Stage stage) {
    Set<String> more = new TreeSet<>();
    Stream.of(parcel.task(), parcel.request(), parcel.patient())
        .map(Paths::of)
        .forEach(more::addAll);
    more.removeAll(allowed(stage));
    if (!more.isEmpty()) {
      throw new UnlistedElementException(stage, more);
    }
    return parcel;
  }
}
