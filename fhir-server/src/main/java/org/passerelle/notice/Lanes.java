package org.passerelle.notice;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * How many of this process's threads one room's server may keep waiting, so that a slow one leaves
 * threads for the others. Safe for many threads.
 */
final class Lanes {

  private final int width;
  private final ConcurrentMap<String, Integer> busy = new ConcurrentHashMap<>();

  Lanes(int width) {
    this.width = width;
  }

  /** Runs the work in a lane of this room; when none is free, runs the other. */
  void in(String room, Runnable work, Runnable whenFull) {
    if (!enter(room)) {
      whenFull.run();
      return;
    }
    try {
      work.run();
    } finally {
      busy.computeIfPresent(room, (name, count) -> count == 1 ? null : count - 1);
    }
  }

  private boolean enter(String room) {
    boolean[] entered = new boolean[1];
    busy.compute(
        room,
        (name, count) -> {
          int before = count == null ? 0 : count;
          entered[0] = before < width;
          return entered[0] ? before + 1 : before;
        });
    return entered[0];
  }
}
