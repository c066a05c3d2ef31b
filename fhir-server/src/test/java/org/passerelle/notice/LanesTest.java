package org.passerelle.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LanesTest {

  private final Lanes lanes = new Lanes(1);
  private final List<String> done = new ArrayList<>();

  @Test
  void aFullRoomTurnsAwayItsOwnWorkAlone() {
    lanes.in(
        "slow",
        () -> {
          lanes.in("slow", () -> done.add("slow twice"), () -> done.add("turned away"));
          lanes.in("other", () -> done.add("other"), () -> done.add("other turned away"));
        },
        () -> done.add("never in"));

    assertThat(done).containsExactly("turned away", "other");
  }

  @Test
  void workThatThrowsLeavesItsLane() {
    assertThatThrownBy(
            () ->
                lanes.in(
                    "room",
                    () -> {
                      throw new IllegalStateException();
                    },
                    () -> done.add("full")))
        .isInstanceOf(IllegalStateException.class);

    lanes.in("room", () -> done.add("in"), () -> done.add("full"));

    assertThat(done).containsExactly("in");
  }
}
