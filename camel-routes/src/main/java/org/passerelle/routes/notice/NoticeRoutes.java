package org.passerelle.routes.notice;

import java.time.Clock;
import java.util.concurrent.ScheduledExecutorService;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.InvalidPayloadException;
import org.apache.camel.Message;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.http.HttpConstants;
import org.apache.camel.component.http.HttpMethods;
import org.passerelle.notice.Notice;
import org.passerelle.notice.NoticeSettings;
import org.passerelle.routes.failure.FailurePolicy;

/** Carries a notice: sign, send once, read the status. */
public final class NoticeRoutes extends RouteBuilder {

  /** Takes a {@link Notice}, answers with its outcome. */
  public static final String DELIVER_WEBHOOK = "notice-deliver-webhook";

  /** Name under which {@link ReceiverComponent} is known to Camel. */
  static final String RECEIVER = "receiver";

  /** The host is never called: the notice's own URL takes its place. */
  private static final String ENDPOINT =
      RECEIVER + "://webhook?throwExceptionOnFailure=false&ignoreResponseBody=true";

  private final Clock clock;

  /** Routes that tell the time by this clock. */
  public NoticeRoutes(Clock clock) {
    this.clock = clock;
  }

  /** Gives Camel the one way by which receivers are called. */
  public static void prepare(
      CamelContext camel, NoticeSettings settings, ScheduledExecutorService clockwork) {
    camel.addComponent(RECEIVER, ReceiverComponent.of(settings, clockwork));
  }

  @Override
  public void configure() {
    deliverWebhook();
  }

  private void deliverWebhook() {
    // spotless:off
    from("direct:" + DELIVER_WEBHOOK)
        .routeId(DELIVER_WEBHOOK)
        .routeConfigurationId(FailurePolicy.DELIVERY)
        .process(this::sign)
        .to(ENDPOINT)
        .process(this::readStatus);
    // spotless:on
  }

  private void sign(Exchange exchange) throws InvalidPayloadException {
    Message message = exchange.getMessage();
    Notice notice = message.getMandatoryBody(Notice.class);
    Letter letter = Letter.of(notice, clock.instant());
    message.removeHeaders("*");
    message.setHeader(HttpConstants.HTTP_URI, notice.webhook().url());
    message.setHeader(HttpConstants.HTTP_METHOD, HttpMethods.POST);
    message.setHeader(HttpConstants.CONTENT_TYPE, "application/json");
    message.setHeader(OurHeaders.ID, letter.id());
    message.setHeader(OurHeaders.TIMESTAMP, letter.timestamp());
    message.setHeader(OurHeaders.SIGNATURE, letter.signature());
    message.setBody(letter.body());
  }

  private void readStatus(Exchange exchange) {
    Message message = exchange.getMessage();
    Integer status = message.getHeader(HttpConstants.HTTP_RESPONSE_CODE, Integer.class);
    String retryAfter = message.getHeader(OurHeaders.RETRY_AFTER, String.class);
    Reply reply = new Reply(status == null ? 0 : status, retryAfter);
    message.removeHeaders("*");
    message.setBody(reply.outcome(clock.instant()));
  }
}
