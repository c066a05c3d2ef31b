package org.passerelle.keyset;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Something fetched from elsewhere and kept for a bounded time; never used after it. One fetch at a
 * time: whoever asks meanwhile waits for it, but not in any number. After a failure nothing is
 * fetched for a while, so that a server that is slow or gone costs no thread for each who asks.
 */
final class Kept<T> {

  private static final int MOST_WAITING = 32;

  private final Fetch<T> fetch;
  private final Duration rest;
  private final Duration patience;
  private final Clock clock;
  private final ReentrantLock turn = new ReentrantLock();
  private volatile @Nullable Held<T> held;
  private Instant tried = Instant.MIN;
  private boolean failed;

  /**
   * Nothing yet; it is fetched when somebody asks.
   *
   * @param rest how long nothing is fetched after a failure, nor because something seemed outdated
   * @param patience how long to wait for another's fetch
   */
  Kept(Fetch<T> fetch, Duration rest, Duration patience, Clock clock) {
    this.fetch = fetch;
    this.rest = rest;
    this.patience = patience;
    this.clock = clock;
  }

  /** Gets it from elsewhere. */
  interface Fetch<T> {
    Fetched<T> now() throws IOException;
  }

  /** What was fetched, and how long it may be kept. */
  record Fetched<T>(T value, Duration life) {}

  private record Held<T>(T value, Instant since, Instant until) {}

  /**
   * It, fetched again when its life is over, or when it looks outdated to whoever asks.
   *
   * @throws IOException when it is not to be had now
   */
  T get(Predicate<T> outdated) throws IOException {
    Instant asked = clock.instant();
    Held<T> now = held;
    if (now != null && asked.isBefore(now.until()) && !outdated.test(now.value())) {
      return now.value();
    }
    takeTurn();
    try {
      return current(asked, outdated);
    } finally {
      turn.unlock();
    }
  }

  private void takeTurn() throws IOException {
    try {
      if (turn.getQueueLength() >= MOST_WAITING
          || !turn.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new IOException("too many wait for it");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("told to stop");
    }
  }

  private T current(Instant asked, Predicate<T> outdated) throws IOException {
    Held<T> now = held;
    Instant at = clock.instant();
    boolean resting = at.isBefore(tried.plus(rest));
    if (now != null && now.since().isAfter(asked)) {
      return now.value();
    }
    boolean good = now != null && at.isBefore(now.until());
    if (now != null && good && (resting || !outdated.test(now.value()))) {
      return now.value();
    }
    if (failed && resting) {
      throw new IOException("it failed a moment ago");
    }
    return fetched(at, good ? now : null);
  }

  /** What is still good stays in use when a newer one is not to be had. */
  private T fetched(Instant at, @Nullable Held<T> good) throws IOException {
    tried = at;
    failed = true;
    try {
      Fetched<T> fresh = fetch.now();
      Instant since = clock.instant();
      held = new Held<>(fresh.value(), since, at.plus(fresh.life()));
      failed = false;
      return fresh.value();
    } catch (IOException e) {
      if (good != null) {
        return good.value();
      }
      throw e;
    }
  }
}
