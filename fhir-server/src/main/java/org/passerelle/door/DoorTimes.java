package org.passerelle.door;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How long each step of a referral's first passage took, in nanoseconds: durations alone, of no
 * room and no person, in the memory of a house that {@link MeasuredDoor} measures. Only passages
 * that wrote their lines and handed over are kept; one whose commit then failed counts too, for
 * {@link Drain} catches that within. Safe for several threads.
 */
public final class DoorTimes {

  /** The verbs, each without those inside it, and the whole, which is the sum of all others. */
  public enum Step {
    /** Reads every Consent of the person, and decides. */
    DECIDE,
    /** Reads the referral, and builds its copies. */
    MINIMISE,
    /** Writes the two lines, the copies' names and the disclosure. */
    RECORD,
    /** Writes the copies, and tells who asked to be told. */
    HAND_OVER,
    /** Takes the locks, takes the row off, and commits. */
    AROUND,
    /** What the job does in its transaction, the commit among it. */
    WHOLE
  }

  /**
   * A passage that finds its referral crossed already, or cancelled, hands over and records
   * nothing.
   */
  private static final Set<Step> CROSSED = EnumSet.of(Step.RECORD, Step.HAND_OVER);

  private final ThreadLocal<@Nullable Passing> passing = new ThreadLocal<>();
  private final Map<Step, List<Long>> kept = new EnumMap<>(Step.class);

  /** Begins anew. */
  public synchronized void forget() {
    kept.clear();
  }

  /** A time of this step for each passage that is kept, in the same order for all steps. */
  public synchronized List<Long> of(Step step) {
    return List.copyOf(kept.getOrDefault(step, List.of()));
  }

  /** One first passage, whose steps are timed meanwhile in this thread. */
  void passage(Runnable work) {
    Passing mine = new Passing();
    passing.set(mine);
    try {
      timed(Step.AROUND, work);
    } finally {
      passing.remove();
    }
    if (mine.steps.keySet().containsAll(CROSSED)) {
      keep(mine);
    }
  }

  void timed(Step step, Runnable work) {
    timed(
        step,
        () -> {
          work.run();
          return true;
        });
  }

  /** A step that fails has no time, nor has one outside a first passage: a withdrawal's, say. */
  <T> T timed(Step step, Supplier<T> work) {
    Passing mine = passing.get();
    if (mine == null) {
      return work.get();
    }
    long before = mine.inside;
    mine.inside = 0;
    long start = System.nanoTime();
    T answer = work.get();
    long took = System.nanoTime() - start;
    mine.steps.merge(step, took - mine.inside, Long::sum);
    mine.inside = before + took;
    return answer;
  }

  private synchronized void keep(Passing passage) {
    passage.steps.put(Step.WHOLE, passage.inside);
    for (Step step : Step.values()) {
      kept.computeIfAbsent(step, each -> new ArrayList<>())
          .add(passage.steps.getOrDefault(step, 0L));
    }
  }

  /** One thread's passage: what its steps took, and what is inside the step under way. */
  private static final class Passing {
    private final Map<Step, Long> steps = new EnumMap<>(Step.class);
    private long inside;
  }
}
