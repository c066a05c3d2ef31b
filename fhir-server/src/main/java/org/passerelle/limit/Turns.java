package org.passerelle.limit;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * How many requests of one caller are worked on at the same time, on this node. A bounded number
 * more wait for their turn, the first that came first: so one caller, however much it sends, takes
 * neither all threads nor all connections to the database.
 */
public final class Turns {

  private final Duration patience;
  private final LoadingCache<String, Caller> callers;

  /**
   * @param atOnce how many at the same time; at least one
   * @param waiting how many more may wait
   * @param patience how long one waits at the most
   */
  public Turns(int atOnce, int waiting, Duration patience) {
    this.patience = patience;
    // A caller is forgotten when none of its requests is here any more.
    this.callers =
        Caffeine.newBuilder()
            .weakValues()
            .build(
                name -> new Caller(new Semaphore(atOnce + waiting), new Semaphore(atOnce, true)));
  }

  /**
   * Waits for a turn of this caller.
   *
   * @return the turn, to be closed when the request is answered; empty when too many wait already,
   *     or it did not come in time
   */
  public Optional<Turn> take(String caller) {
    Caller of = callers.get(caller);
    if (!of.here.tryAcquire()) {
      return Optional.empty();
    }
    boolean came = false;
    try {
      came = of.atWork.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      if (!came) {
        of.here.release();
      }
    }
    return came ? Optional.of(new Turn(of)) : Optional.empty();
  }

  /** One request that is worked on. */
  public static final class Turn implements AutoCloseable {

    private final Caller caller;

    private Turn(Caller caller) {
      this.caller = caller;
    }

    @Override
    public void close() {
      caller.atWork.release();
      caller.here.release();
    }
  }

  /** Two counts of one caller: requests that are here at all, and those at work. */
  private record Caller(Semaphore here, Semaphore atWork) {}
}
