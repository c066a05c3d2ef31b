package org.passerelle.canary;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.passerelle.parked.Parked;
import org.passerelle.support.Listener;
import org.passerelle.support.LogLines;
import org.passerelle.support.Patience;
import org.passerelle.support.RawRoom;
import org.passerelle.support.Receiver;
import org.passerelle.support.Referral;
import org.passerelle.support.Requester;
import org.passerelle.support.Sent;
import org.passerelle.support.World;
import org.springframework.boot.test.system.CapturedOutput;

/** A planted referral that crosses, and what of it is found where. */
final class Crossed {

  /** Who receives it. */
  static final String RECEIVER = "le-panier";

  private final World world;
  private final Canaries canaries;

  Crossed(World world, Canaries canaries) {
    this.world = world;
    this.canaries = canaries;
  }

  /** Sends it from this room and lets it be accepted, and looks everywhere meanwhile. */
  void showsOnlyWhatMay(String room, Referral referral, CapturedOutput printed) {
    Elsewhere elsewhere = new Elsewhere(world, canaries, room);
    Listener listener = new Listener(world, RECEIVER);
    listener.listen();
    try (LogLines log = LogLines.open()) {
      Requester requester = new Requester(world.as(room));
      Set<String> mayCross = crossing(requester.send(referral), listener);

      elsewhere.lookEverywhere();
      listener.heard().forEach(heard -> elsewhere.look("webhook", text(heard)));
      elsewhere.look(log, printed);
      Map<String, Map<String, String>> beyond = elsewhere.told();
      beyond.forEach(
          (where, found) -> {
            if (where.startsWith("table hfj_")) {
              found.keySet().removeAll(mayCross);
            }
          });
      beyond.values().removeIf(Map::isEmpty);
      assertThat(listener.heard()).isNotEmpty();
      assertThat(beyond).isEmpty();
      for (String third : thirds(room)) {
        assertThat(new RawRoom(world, third).tablesWith(List.copyOf(mayCross))).as(third).isEmpty();
      }
    } finally {
      listener.stop();
    }
  }

  /** Accepts what was sent: at each stage exactly what may cross is found. The sum of it. */
  private Set<String> crossing(Sent sent, Listener listener) {
    Receiver receiver = new Receiver(world.as(RECEIVER));
    Holdings holdings = new Holdings(receiver.fhir(), canaries);
    Task copy = receiver.awaits(sent);
    Set<String> mayCross = CanaryReferral.planted(canaries, CanaryReferral.AT_ONCE);
    assertThat(canaries.told(holdings.found())).isEqualTo(canaries.told(mayCross));

    listener.answers(aResponse().withStatus(422).withBody("no")); // so that something is parked
    receiver.moves(copy, TaskStatus.ACCEPTED);
    mayCross.addAll(CanaryReferral.planted(canaries, CanaryReferral.AT_ACCEPTANCE));
    Patience.until(
        () -> assertThat(canaries.told(holdings.found())).isEqualTo(canaries.told(mayCross)));
    Patience.until(() -> assertThat(world.bean(Parked.class).list()).isNotEmpty());
    return mayCross;
  }

  /** Every room but the two: other clinics and organizations, inner rooms. */
  private List<String> thirds(String source) {
    List<String> thirds =
        world
            .everything()
            .queryForList(
                "select name from room where name not in (?, ?)", String.class, source, RECEIVER);
    assertThat(thirds).contains("clinique-des-erables", "atelier-couleurs");
    return thirds;
  }

  private static String text(LoggedRequest heard) {
    return heard.getUrl() + "\n" + heard.getHeaders() + "\n" + heard.getBodyAsString();
  }
}
