package org.passerelle.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.passerelle.support.FhirCaller;
import org.passerelle.support.Patience;
import org.passerelle.support.World;

/** A room that one node makes or closes is there, or gone, on the other within a second. */
class RoomsOfTwoNodesTest {

  private static final Duration A_SECOND = Duration.ofSeconds(1);

  /** Of several times the shortest counts: the machine may stall, what is remembered may not. */
  private static final List<String> NAMES =
      List.of("noeud-premier", "noeud-deuxieme", "noeud-troisieme");

  private static List<World> nodes = List.of();

  @BeforeAll
  static void start() {
    nodes = World.nodes(2, "https://passerelle.example");
  }

  @AfterAll
  static void stop() {
    nodes.get(1).close();
    nodes.get(0).close();
  }

  @Test
  void whatOneMakesAndClosesTheOtherSeesAndLosesWithinASecond() {
    Rooms one = nodes.get(0).bean(Rooms.class);
    Rooms other = nodes.get(1).bean(Rooms.class);

    assertThat(
            shortest(
                name -> {
                  assertThat(other.find(name)).isEmpty(); // and remembered as not there
                  assertThat(one.add(room(name))).isTrue();
                  return () -> other.find(name).isPresent();
                }))
        .isLessThanOrEqualTo(A_SECOND);
    assertThat(
            shortest(
                name -> {
                  assertThat(other.find(name)).isPresent();
                  assertThat(one.close(name)).isTrue();
                  return () -> other.find(name).isEmpty();
                }))
        .isLessThanOrEqualTo(A_SECOND);
  }

  @Test
  void aRoomThatOneClosesAnswersAtTheOtherAsOneThatNeverWas() {
    FhirCaller caller = nodes.get(1).as("logis-ensemble");
    assertThat(caller.get("Task").status()).isEqualTo(200);

    nodes.get(0).bean(Rooms.class).close("logis-ensemble");

    int never = caller.at("maison-jamais-faite").get("Task").status();
    assertThat(never).isBetween(400, 499);
    Patience.until(() -> assertThat(caller.get("Task").status()).isEqualTo(never));
  }

  /** Makes a change about a room, and says how to see it. */
  private interface Deed {
    Callable<Boolean> done(String room);
  }

  private static Duration shortest(Deed deed) {
    return NAMES.stream().map(name -> seen(deed.done(name))).min(Duration::compareTo).orElseThrow();
  }

  private static Duration seen(Callable<Boolean> there) {
    long start = System.nanoTime();
    await()
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(10))
        .atMost(Duration.ofSeconds(10))
        .until(there);
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private static NewRoom room(String name) {
    return new NewRoom(name, RoomKind.CLINIC, "Essai (démo)", "Trial (démo)", "demo@example.org");
  }
}
