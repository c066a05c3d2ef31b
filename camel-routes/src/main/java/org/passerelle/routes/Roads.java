package org.passerelle.routes;

import java.time.Clock;
import java.util.concurrent.ScheduledExecutorService;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.passerelle.notice.NoticeSettings;
import org.passerelle.routes.failure.FailurePolicy;
import org.passerelle.routes.notice.NoticeRoutes;

/** All routes in one Camel, without what would remember or print a message. */
public final class Roads {

  private static final int SHUTDOWN_SECONDS = 15;

  private Roads() {}

  /** The roads, not started yet. */
  public static CamelContext of(
      NoticeSettings settings, ScheduledExecutorService clockwork, Clock clock) {
    DefaultCamelContext camel = new DefaultCamelContext();
    camel.setMessageHistory(false);
    camel.setLogExhaustedMessageBody(false);
    camel.getShutdownStrategy().setTimeout(SHUTDOWN_SECONDS);
    NoticeRoutes.prepare(camel, settings, clockwork);
    try {
      camel.addRoutesConfigurations(new FailurePolicy());
      camel.addRoutes(new NoticeRoutes(clock));
    } catch (Exception e) { // Camel declares nothing narrower
      throw new IllegalStateException("the roads cannot be laid", e);
    }
    return camel;
  }
}
