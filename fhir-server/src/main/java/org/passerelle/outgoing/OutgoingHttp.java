package org.passerelle.outgoing;

import java.time.Duration;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.util.Timeout;

/**
 * How we call the outside, whoever calls: only addresses that may be called, no redirect, no proxy
 * that others set, no second try, no cookie, no password, bounded in time. No other class makes an
 * HTTP client; a test holds that.
 *
 * @param privateAllowed the demonstration: this machine may be called, and without TLS
 * @param connect how long a connection may take
 * @param response how long an answer may keep silent
 */
public record OutgoingHttp(boolean privateAllowed, Duration connect, Duration response) {

  private static final int CONNECTIONS = 32;
  private static final int CONNECTIONS_A_HOST = 4;

  /** Connections that go where the check of the address went, and nowhere else. */
  public PoolingHttpClientConnectionManager connections() {
    return connections(SystemDefaultDnsResolver.INSTANCE);
  }

  /** The same, with names looked up by another. */
  PoolingHttpClientConnectionManager connections(DnsResolver names) {
    return PoolingHttpClientConnectionManagerBuilder.create()
        .setDnsResolver(new GuardedResolver(names, new Addresses(privateAllowed)))
        .setDefaultConnectionConfig(
            ConnectionConfig.custom()
                .setConnectTimeout(Timeout.of(connect))
                .setSocketTimeout(Timeout.of(response))
                .build())
        .setMaxConnTotal(CONNECTIONS)
        .setMaxConnPerRoute(CONNECTIONS_A_HOST)
        .build();
  }

  /** Makes a client strict, whoever began to build it. */
  public HttpClientBuilder strict(HttpClientBuilder client) {
    return client
        .disableRedirectHandling()
        .disableAutomaticRetries()
        .disableCookieManagement()
        .disableAuthCaching()
        .disableContentCompression()
        .setUserAgent("Passerelle")
        .addExecInterceptorFirst("targets", new OnlyTargets(privateAllowed));
  }
}
