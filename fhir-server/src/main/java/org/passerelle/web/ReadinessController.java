package org.passerelle.web;

import java.util.Map;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The one path of the actuator that the main port answers: ready, or not yet. Everything else that
 * watches the service is on the management port.
 */
@RestController
public final class ReadinessController {

  static final String PATH = "/actuator/health/readiness";

  private final ApplicationAvailability availability;

  ReadinessController(ApplicationAvailability availability) {
    this.availability = availability;
  }

  /** 200 when requests are accepted, 503 before and after. */
  @GetMapping(PATH)
  public ResponseEntity<Map<String, String>> readiness() {
    boolean ready = availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC;
    return ready
        ? ResponseEntity.ok(Map.of("status", "UP"))
        : ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
            .body(Map.of("status", "OUT_OF_SERVICE"));
  }
}
