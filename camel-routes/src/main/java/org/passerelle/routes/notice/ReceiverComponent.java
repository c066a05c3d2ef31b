package org.passerelle.routes.notice;

import java.util.concurrent.ScheduledExecutorService;
import org.apache.camel.component.http.HttpComponent;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.util.Timeout;
import org.passerelle.notice.Addresses;
import org.passerelle.notice.NoticeSettings;

/**
 * Camel's HTTP component as receivers are called: only addresses that may be called, no redirect,
 * no second try of its own, no cookie, bounded in time.
 */
final class ReceiverComponent {

  private static final int CONNECTIONS = 32;
  private static final int CONNECTIONS_A_RECEIVER = 4;

  private ReceiverComponent() {}

  static HttpComponent of(NoticeSettings settings, ScheduledExecutorService clockwork) {
    HttpComponent component = new HttpComponent();
    component.setClientConnectionManager(
        PoolingHttpClientConnectionManagerBuilder.create()
            .setDnsResolver(new GuardedResolver(new Addresses(settings.privateAddresses())))
            .setDefaultConnectionConfig(
                ConnectionConfig.custom()
                    .setConnectTimeout(Timeout.of(settings.connectTimeout()))
                    .setSocketTimeout(Timeout.of(settings.responseTimeout()))
                    .build())
            .setMaxConnTotal(CONNECTIONS)
            .setMaxConnPerRoute(CONNECTIONS_A_RECEIVER)
            .build());
    component.setConnectTimeout(settings.connectTimeout().toMillis());
    component.setResponseTimeout(settings.responseTimeout().toMillis());
    component.setConnectionRequestTimeout(settings.connectTimeout().toMillis());
    component.setHeaderFilterStrategy(new OurHeaders());
    component.setHttpClientConfigurer(client -> strict(client, settings, clockwork));
    return component;
  }

  private static void strict(
      HttpClientBuilder client, NoticeSettings settings, ScheduledExecutorService clockwork) {
    client
        .disableRedirectHandling()
        .disableAutomaticRetries()
        .disableCookieManagement()
        .disableAuthCaching()
        .disableContentCompression()
        .setUserAgent("Passerelle")
        .addExecInterceptorFirst(
            "deadline",
            new Deadline(settings.connectTimeout().plus(settings.responseTimeout()), clockwork));
  }
}
