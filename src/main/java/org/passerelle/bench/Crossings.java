package org.passerelle.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Watches the receiver's room as the receiver would, by searching for what is new, and notes when
 * each referral is first seen there. What it sees is late by up to its interval and the time of a
 * search, and its searches are a load too.
 */
final class Crossings {

  /** Between the end of a search and the next, where nothing else is said. */
  static final Duration INTERVAL = Duration.ofMillis(200);

  /** How far back each search looks: a referral may commit some time after it was dated. */
  private static final Duration LOOK_BACK = Duration.ofSeconds(1);

  private static final ObjectMapper JSON = new ObjectMapper();

  private final FhirClient receiver;
  private final Journal journal;
  private final String prefix;
  private final Instant start;
  private final Duration interval;
  private Instant newest;

  /**
   * @param prefix what the message of a referral of this run begins with
   * @param start before the first referral, by the server's clock
   * @param interval between the end of a search and the next
   */
  Crossings(FhirClient receiver, Journal journal, String prefix, Instant start, Duration interval) {
    this.receiver = receiver;
    this.journal = journal;
    this.prefix = prefix;
    this.start = start;
    this.newest = start;
    this.interval = interval;
  }

  /**
   * Watches while this load runs, and after it until all have crossed or patience ends; answers
   * when the load began.
   */
  long during(Load load, Duration patience) throws InterruptedException {
    ScheduledExecutorService watcher = Executors.newSingleThreadScheduledExecutor();
    watcher.scheduleWithFixedDelay(
        () -> look(false), 0, interval.toMillis(), TimeUnit.MILLISECONDS);
    long start = load.run();
    watcher.shutdown();
    watcher.awaitTermination(1, TimeUnit.MINUTES);
    waitForStragglers(patience);
    return start;
  }

  /** After the load: looks through the whole run, until all have crossed or patience ends. */
  private void waitForStragglers(Duration patience) throws InterruptedException {
    ScheduledExecutorService watcher = Executors.newSingleThreadScheduledExecutor();
    long end = System.nanoTime() + patience.toNanos();
    watcher.scheduleWithFixedDelay(
        () -> {
          look(true);
          if (journal.allCrossed() || System.nanoTime() - end > 0) {
            watcher.shutdown();
          }
        },
        0,
        1,
        TimeUnit.SECONDS);
    if (!watcher.awaitTermination(patience.toSeconds() + 60, TimeUnit.SECONDS)) {
      watcher.shutdownNow();
    }
  }

  /** One search, page after page as long as a page tells something new (or through them all). */
  private void look(boolean everything) {
    Instant since = everything ? start : latest(start, newest.minus(LOOK_BACK));
    String query =
        "Task?status=requested&_lastUpdated=gt" + since + "&_sort=-_lastUpdated&_count=200";
    try {
      @Nullable String page = query;
      while (page != null && !Thread.currentThread().isInterrupted()) {
        HttpResponse<String> answer = receiver.search(page);
        if (answer.statusCode() != 200) {
          journal.failed("watching: HTTP " + answer.statusCode());
          return;
        }
        JsonNode bundle = JSON.readTree(answer.body());
        boolean allNew = note(bundle, System.nanoTime());
        page = everything || allNew ? next(bundle) : null;
      }
    } catch (IOException | IllegalArgumentException e) {
      journal.failed("watching: " + e.getClass().getSimpleName());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Instant latest(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  /** Whether every referral of ours on this page was new, so that older pages may tell more. */
  private boolean note(JsonNode bundle, long at) {
    boolean allNew = true;
    for (JsonNode entry : bundle.path("entry")) {
      JsonNode task = entry.path("resource");
      String updated = task.path("meta").path("lastUpdated").asText("");
      if (!updated.isEmpty()) {
        newest = latest(newest, OffsetDateTime.parse(updated).toInstant());
      }
      for (JsonNode input : task.path("input")) {
        String marker = input.path("valueString").asText("");
        allNew &= !marker.startsWith(prefix) || journal.seen(marker, at);
      }
    }
    return allNew;
  }

  private @Nullable String next(JsonNode bundle) {
    for (JsonNode link : bundle.path("link")) {
      if ("next".equals(link.path("relation").asText())) {
        return receiver.queryOf(link.path("url").asText());
      }
    }
    return null;
  }
}
