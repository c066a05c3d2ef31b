package org.passerelle.notice;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.passerelle.job.JobHandler;
import org.passerelle.notice.NoticeQueue.Queue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what a room is to be told about one referral, in order. No transaction is open while the
 * receiver is called; what becomes of an attempt is written after it.
 */
final class NoticeDelivery implements JobHandler {

  private static final Logger LOG = LoggerFactory.getLogger(NoticeDelivery.class);
  private static final int THREADS_A_ROOM = 3;
  private static final Duration CROWDED = Duration.ofSeconds(2);
  private static final int SPREAD_MILLIS = 6000;

  private final NoticeQueue queue;
  private final WebhookRegistry webhooks;
  private final Supplier<NoticeRoad> road;
  private final NoticeSettings settings;
  private final TransactionTemplate transactions;
  private final Lanes lanes = new Lanes(THREADS_A_ROOM);

  NoticeDelivery(
      NoticeQueue queue,
      WebhookRegistry webhooks,
      Supplier<NoticeRoad> road,
      NoticeSettings settings,
      TransactionTemplate transactions) {
    this.queue = queue;
    this.webhooks = webhooks;
    this.road = road;
    this.settings = settings;
    this.transactions = transactions;
  }

  @Override
  public String job() {
    return Notices.JOB;
  }

  @Override
  public boolean callsOut() {
    return true;
  }

  @Override
  public void run(String instance) {
    long seq = Long.parseLong(instance.substring(0, instance.indexOf('/')));
    queue.of(seq).ifPresent(own -> lanes.in(own.room(), () -> drain(own), () -> comeBack(seq)));
  }

  /** Spread out, so that many waiting referrals of one slow room do not all come back at once. */
  private void comeBack(long seq) {
    Duration spread = Duration.ofMillis(ThreadLocalRandom.current().nextInt(SPREAD_MILLIS));
    queue.comeBack(seq, CROWDED.plus(spread));
  }

  private void drain(Queue own) {
    Optional<Waiting> next = take(own);
    while (next.isPresent()) {
      Waiting waiting = next.get();
      Outcome outcome = send(waiting);
      transactions.executeWithoutResult(status -> settle(waiting, outcome));
      next = take(own);
    }
  }

  private Optional<Waiting> take(Queue own) {
    Optional<Waiting> taken = transactions.execute(status -> queue.take(own, settings.lease()));
    return taken == null ? Optional.empty() : taken;
  }

  private Outcome send(Waiting waiting) {
    try {
      return webhooks
          .active(waiting.room())
          .map(webhook -> road.get().send(waiting.to(webhook)))
          .orElse(new Outcome.Never("no-webhook"));
    } catch (RuntimeException broken) {
      return Outcome.again(broken.getClass().getSimpleName()); // its text may be data
    }
  }

  private void settle(Waiting waiting, Outcome outcome) {
    if (outcome instanceof Outcome.Delivered) {
      queue.delivered(waiting);
    } else if (outcome instanceof Outcome.Again again) {
      later(waiting, again);
    } else if (outcome instanceof Outcome.Never never) {
      park(waiting, never.reason());
    } else {
      webhooks.disable(waiting.room());
      park(waiting, "gone");
    }
  }

  /** A receiver may ask for more time than we would take, not for less. */
  private void later(Waiting waiting, Outcome.Again again) {
    Optional<Duration> wait = settings.after(waiting.attempts());
    if (wait.isEmpty()) {
      park(waiting, again.reason());
      return;
    }
    Duration asked = again.retryAfter().orElse(Duration.ZERO);
    queue.later(waiting, asked.compareTo(wait.get()) > 0 ? asked : wait.get());
  }

  private void park(Waiting waiting, String reason) {
    LOG.warn("Notice {} to {} is parked: {}", waiting.seq(), waiting.room(), reason);
    queue.park(waiting, reason);
  }
}
