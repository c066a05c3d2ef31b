package org.passerelle.routes.notice;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import org.apache.camel.component.http.HttpComponent;
import org.passerelle.notice.NoticeSettings;
import org.passerelle.outgoing.OutgoingHttp;

/**
 * Camel's HTTP component as receivers are called: only addresses that may be called, no redirect,
 * no second try of its own, no cookie, bounded in time.
 */
final class ReceiverComponent {

  private ReceiverComponent() {}

  static HttpComponent of(NoticeSettings settings, ScheduledExecutorService clockwork) {
    OutgoingHttp http =
        new OutgoingHttp(
            settings.privateAddresses(), settings.connectTimeout(), settings.responseTimeout());
    HttpComponent component = new HttpComponent();
    component.setClientConnectionManager(http.connections());
    component.setConnectTimeout(settings.connectTimeout().toMillis());
    component.setResponseTimeout(settings.responseTimeout().toMillis());
    component.setConnectionRequestTimeout(settings.connectTimeout().toMillis());
    component.setHeaderFilterStrategy(new OurHeaders());
    Duration whole = settings.connectTimeout().plus(settings.responseTimeout());
    component.setHttpClientConfigurer(
        client ->
            http.strict(client)
                .addExecInterceptorFirst("deadline", new Deadline(whole, clockwork)));
    return component;
  }
}
