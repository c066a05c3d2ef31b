package org.passerelle.smart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.passerelle.support.World;

/** What was used once is used for good: also when the node that took it is gone. */
class ReplayAfterRestartTest {

  private static final String HOUSE = "https://passerelle.example";

  @Test
  void onPostgresqlWhatANodeTookTheNextOneRefuses() {
    assertRemembered(World.nodes(1, HOUSE).get(0));
  }

  @Test
  void onAFileWhatANodeTookTheNextOneRefuses() {
    assertRemembered(World.onFile(HOUSE));
  }

  /** One that was not used is taken after the restart, so it is not refused for another cause. */
  private static void assertRemembered(World first) {
    World running = first;
    try {
      Backend backend = Backend.of(first);
      String used = backend.signed(backend.claims());
      String unused = backend.signed(backend.claims());
      assertThat(backend.ask(used).status()).isEqualTo(200);

      running = first.restarted();

      assertThat(Backend.ask(running.address(), used, "").status()).isEqualTo(401);
      assertThat(Backend.ask(running.address(), unused, "").status()).isEqualTo(200);
      assertThat(Backend.ask(running.address(), unused, "").status()).isEqualTo(401);
    } finally {
      running.close();
    }
  }
}
