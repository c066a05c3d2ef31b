package org.passerelle.routes.failure;

import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteConfigurationBuilder;

/**
 * The one error policy of the roads. A delivery that fails ends in an outcome, which its durable
 * job turns into another attempt or a parked row: Camel itself never tries again and never logs
 * what failed.
 */
public final class FailurePolicy extends RouteConfigurationBuilder {

  /** Id of the configuration that a delivering route names. */
  public static final String DELIVERY = "delivery";

  @Override
  public void configuration() {
    // spotless:off
    routeConfiguration(DELIVERY)
        .onException(Exception.class)
            .maximumRedeliveries(0)
            .handled(true)
            .logStackTrace(false)
            .logExhausted(false)
            .process(FailurePolicy::answer);
    // spotless:on
  }

  private static void answer(Exchange exchange) {
    Throwable failure = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
    exchange.getMessage().setBody(Failures.outcome(failure));
    exchange.getMessage().removeHeaders("*");
  }
}
