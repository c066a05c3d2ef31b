package org.passerelle.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.passerelle.limit.Entrance.Entered;

/** The clients of one room share its turns; another room's never wait for them. */
class EntranceTest {

  private final Entrance entrance = new Entrance(turns(2), turns(3));

  @Test
  void allClientsOfARoomTogetherHaveItsTurns() {
    entrance.enter("a1", "a").orElseThrow();
    entrance.enter("a1", "a").orElseThrow();
    Entered third = entrance.enter("a2", "a").orElseThrow();

    assertThat(entrance.enter("a2", "a")).isEmpty();
    assertThat(entrance.enter("b1", "b")).isPresent();

    third.close();
    assertThat(entrance.enter("a3", "a")).isPresent();
  }

  @Test
  void whoIsRefusedByItsRoomKeepsNoTurnOfItsOwn() {
    Entered first = entrance.enter("a1", "a").orElseThrow();
    entrance.enter("a1", "a").orElseThrow();
    entrance.enter("a2", "a").orElseThrow();
    assertThat(entrance.enter("a3", "a")).isEmpty();
    assertThat(entrance.enter("a3", "a")).isEmpty();
    assertThat(entrance.enter("a3", "a")).isEmpty();

    first.close();

    assertThat(entrance.enter("a3", "a")).isPresent();
  }

  @Test
  void oneClientHasNoMoreThanItsOwnTurnsAndAStrangerNeedsNoRoom() {
    entrance.enter("a1", "a").orElseThrow();
    entrance.enter("a1", "a").orElseThrow();
    entrance.enter("address x", null).orElseThrow();
    entrance.enter("address x", null).orElseThrow();

    assertThat(entrance.enter("a1", "a")).isEmpty();
    assertThat(entrance.enter("address x", null)).isEmpty();
    assertThat(entrance.enter("address y", null)).isPresent();
  }

  private static Turns turns(int atOnce) {
    return new Turns(atOnce, 0, Duration.ZERO);
  }
}
