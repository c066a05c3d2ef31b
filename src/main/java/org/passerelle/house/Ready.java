package org.passerelle.house;

import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;

/** Says, once and for a person, where to look. */
final class Ready {

  private final WebServerApplicationContext application;
  private final HouseSettings settings;

  Ready(WebServerApplicationContext application, HouseSettings settings) {
    this.application = application;
    this.settings = settings;
  }

  /** Prints when requests are accepted. */
  @EventListener
  public void onReadiness(AvailabilityChangeEvent<ReadinessState> event) {
    if (event.getState() == ReadinessState.ACCEPTING_TRAFFIC) {
      String address = "http://localhost:" + application.getWebServer().getPort();
      System.out.println("Passerelle is ready: " + address);
      System.out.println("On this machine alone, health and metrics: " + management());
      if (settings.demo()) {
        System.out.println(DemoHints.of(address));
      } else if (settings.address() == null) {
        System.out.println("Only this machine gets tokens: passerelle.address is not set.");
      }
    }
  }

  private String management() {
    return "http://127.0.0.1:"
        + application.getEnvironment().getProperty("local.management.port")
        + "/actuator/health, /actuator/metrics";
  }
}
