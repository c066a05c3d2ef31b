package org.passerelle.bench;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Sends referrals from several clients at once until its time is over. At a fixed rate a referral's
 * time counts from the moment it was due, so that a slow server cannot hide behind its own queue.
 */
final class Load {

  private final FhirClient sender;
  private final ReferralBundle bundles;
  private final Options options;
  private final Clock clock;
  private final Journal journal;
  private final AtomicLong numbers = new AtomicLong();
  private final String prefix;

  Load(FhirClient sender, ReferralBundle bundles, Options options, Clock clock, Journal journal) {
    this.sender = sender;
    this.bundles = bundles;
    this.options = options;
    this.clock = clock;
    this.journal = journal;
    this.prefix = marker(clock);
  }

  /** What the message of every referral of this run begins with: an earlier run is not counted. */
  String prefix() {
    return prefix;
  }

  private static String marker(Clock clock) {
    return "bench-" + Long.toString(clock.millis(), 36) + "-";
  }

  /** One referral, to see whether the server takes them at all. */
  HttpResponse<String> tryOne() throws IOException, InterruptedException {
    return sender.transaction(bundles.json("essai", 0, clock.instant()));
  }

  /** Returns when the last client has its last answer; answers when it began. */
  long run() throws InterruptedException {
    long start = System.nanoTime();
    Duration whole = options.warmup().plus(options.time());
    ExecutorService clients = Executors.newFixedThreadPool(options.clients());
    for (int client = 0; client < options.clients(); client++) {
      clients.execute(() -> sendUntil(start, start + whole.toNanos()));
    }
    clients.shutdown();
    clients.awaitTermination(whole.toSeconds() + 120, TimeUnit.SECONDS);
    clients.shutdownNow();
    return start;
  }

  private void sendUntil(long start, long end) {
    while (!Thread.currentThread().isInterrupted()) {
      long number = numbers.getAndIncrement();
      long due = options.rate() == 0 ? System.nanoTime() : due(start, number);
      if (due - end >= 0) {
        return;
      }
      waitFor(due);
      send(number, due);
    }
  }

  private long due(long start, long number) {
    return start + (long) (number / options.rate() * 1e9);
  }

  private static void waitFor(long due) {
    for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
      LockSupport.parkNanos(left);
      if (Thread.currentThread().isInterrupted()) {
        return;
      }
    }
  }

  private void send(long number, long due) {
    String marker = prefix + number;
    try {
      HttpResponse<String> answer =
          sender.transaction(bundles.json(marker, number, clock.instant()));
      long now = System.nanoTime();
      if (answer.statusCode() / 100 == 2) {
        journal.acknowledged(marker, now, now - due);
      } else {
        journal.failed("HTTP " + answer.statusCode());
      }
    } catch (IOException e) {
      journal.failed(e.getClass().getSimpleName());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
