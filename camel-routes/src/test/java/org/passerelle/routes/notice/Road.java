package org.passerelle.routes.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.apache.camel.CamelContext;
import org.passerelle.notice.Notice;
import org.passerelle.notice.NoticeSettings;
import org.passerelle.notice.Outcome;
import org.passerelle.notice.Webhook;
import org.passerelle.routes.Roads;

/** The real road, and a notice to send by it. */
final class Road implements AutoCloseable {

  static final String SECRET = "whsec_" + "c2VjcmV0LW9mLXRoZS1maXJzdC1zZWFzb24h";
  static final String OLDER = "whsec_" + "c2VjcmV0LW9mLXRoZS1vbGRlci1zZWFzb24h";
  static final String MESSAGE = "6a2f41a3-c54c-4c0e-9a3d-0a1b2c3d4e5f";
  static final Instant CHANGED_AT = Instant.parse("2026-03-02T15:04:05Z");

  private final ScheduledExecutorService clockwork = Executors.newScheduledThreadPool(1);
  private final CamelContext camel;
  private final CamelNoticeRoad road;

  private Road(boolean privateAllowed, Duration patience) {
    NoticeSettings settings =
        new NoticeSettings(
            List.of(),
            Duration.ofHours(6),
            Duration.ofDays(3),
            Duration.ofDays(7),
            patience,
            patience,
            privateAllowed);
    camel = Roads.of(settings, clockwork, Clock.systemUTC());
    camel.start();
    road = new CamelNoticeRoad(camel.createProducerTemplate());
  }

  static Road toThisMachineToo() {
    return new Road(true, Duration.ofSeconds(10));
  }

  static Road toPublicAddressesAlone() {
    return new Road(false, Duration.ofSeconds(10));
  }

  /** One that waits so short a time that a test can wait with it. */
  static Road inAHurry() {
    return new Road(true, Duration.ofMillis(500));
  }

  Outcome send(String url) {
    return send(url, List.of(SECRET));
  }

  Outcome send(String url, List<String> secrets) {
    return road.send(new Notice(MESSAGE, "Task", "t1", CHANGED_AT, new Webhook(url, secrets)));
  }

  @Override
  public void close() {
    camel.stop();
    clockwork.shutdownNow();
  }
}
