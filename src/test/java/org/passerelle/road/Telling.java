package org.passerelle.road;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.passerelle.parked.Parked;
import org.passerelle.parked.ParkedItem;
import org.passerelle.support.Listener;
import org.passerelle.support.World.Engine;
import org.springframework.jdbc.core.JdbcTemplate;

/** A town whose organization has a server of its own, what that was told, and what is parked. */
abstract class Telling {

  final Town town;
  final Listener organization;
  final Listener clinic;
  final Parked parked;
  final List<String> before;

  Telling(Engine engine) {
    town = new Town(engine);
    organization = new Listener(town.world, Town.ORGANIZATION);
    clinic = new Listener(town.world, Town.CLINIC);
    parked = town.world.bean(Parked.class);
    before = town.asked();
  }

  @BeforeEach
  void listen() {
    organization.listen();
  }

  @AfterEach
  void stop() {
    organization.stop();
    clinic.stop();
  }

  static List<LoggedRequest> heardAbout(Listener listener, String task, int atLeast) {
    return Town.eventually(
        () -> {
          List<LoggedRequest> heard = listener.heardAbout(task);
          return heard.size() >= atLeast ? heard : null;
        });
  }

  static List<String> ids(List<LoggedRequest> heard) {
    return heard.stream().map(request -> request.getHeader("webhook-id")).toList();
  }

  static void assertVerifies(LoggedRequest told, String secret) {
    assertThat(told.getHeader("webhook-signature").split(" ")).contains(Signature.of(told, secret));
  }

  /** What is parked of what was to be told about this Task: nothing of another test's. */
  List<ParkedItem> parkedAbout(String task) {
    List<Long> numbers =
        town.world
            .bean(JdbcTemplate.class)
            .queryForList("select parked_number from notice where id = ?", Long.class, task);
    return parked.list().stream().filter(item -> numbers.contains(item.number())).toList();
  }

  ParkedItem awaitParked(String task, String reason) {
    return Town.eventually(
        () ->
            parkedAbout(task).stream()
                .filter(item -> item.reason().equals(reason))
                .findFirst()
                .orElse(null));
  }
}
