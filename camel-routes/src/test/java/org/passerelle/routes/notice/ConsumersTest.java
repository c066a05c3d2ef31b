package org.passerelle.routes.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.Route;
import org.apache.camel.component.direct.DirectEndpoint;
import org.apache.camel.spi.HeaderFilterStrategyAware;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.notice.NoticeSettings;
import org.passerelle.routes.Roads;

/** Headers of Camel's own family steer a road: none comes from outside, however it is spelt. */
class ConsumersTest {

  private static final List<String> STEERING =
      List.of("CamelHttpUri", "camelhttpuri", "CAMELHTTPMETHOD", "CaMeLFileName", "camelExecArgs");

  @Test
  void noRoadTakesAHeaderThatWouldSteerIt() {
    Duration brief = Duration.ofSeconds(1);
    NoticeSettings settings =
        new NoticeSettings(List.of(), brief, brief, brief, brief, brief, false);
    ScheduledExecutorService clockwork = Executors.newScheduledThreadPool(1);
    CamelContext camel = Roads.of(settings, clockwork, Clock.systemUTC());
    try {
      camel.start();
      assertThat(camel.getRoutes()).isNotEmpty();
      camel.getRoutes().forEach(ConsumersTest::assertSafe);
    } finally {
      camel.stop();
      clockwork.shutdownNow();
    }
  }

  /** What is called by our own code alone has no outside; all else must filter. */
  private static void assertSafe(Route route) {
    Endpoint from = route.getEndpoint();
    if (from instanceof DirectEndpoint) {
      return;
    }
    assertThat(from).as(route.getId()).isInstanceOf(HeaderFilterStrategyAware.class);
    var strategy = ((HeaderFilterStrategyAware) from).getHeaderFilterStrategy();
    for (String header : STEERING) {
      assertThat(strategy.applyFilterToExternalHeaders(header, "x", null)).as(header).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"CamelHttpUri", "camelhttpuri", "CAMELHTTPMETHOD", "CaMeLFileName", "Camel", "X"})
  void neitherDoesAReceiversAnswer(String header) {
    assertThat(new OurHeaders().applyFilterToExternalHeaders(header, "x", null)).isTrue();
    assertThat(new OurHeaders().applyFilterToCamelHeaders(header, "x", null)).isTrue();
  }
}
