package org.passerelle.house;

import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;

/** Says, once and for a person, where to look. */
final class Ready {

  private final WebServerApplicationContext application;
  private final boolean demo;

  Ready(WebServerApplicationContext application, boolean demo) {
    this.application = application;
    this.demo = demo;
  }

  /** Prints when requests are accepted. */
  @EventListener
  public void onReadiness(AvailabilityChangeEvent<ReadinessState> event) {
    if (event.getState() == ReadinessState.ACCEPTING_TRAFFIC) {
      String address = "http://localhost:" + application.getWebServer().getPort();
      System.out.println("Passerelle is ready: " + address);
      if (demo) {
        System.out.println(DemoHints.of(address));
      }
    }
  }
}
