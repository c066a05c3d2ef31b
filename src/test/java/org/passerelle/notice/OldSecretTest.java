package org.passerelle.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.room.Rooms;
import org.passerelle.support.SettableClock;
import org.passerelle.support.World;
import org.passerelle.support.World.Engine;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The secret before the current one signs for as long as was said, and then no more. */
class OldSecretTest {

  private static final String ROOM = "atelier-couleurs";

  private final SettableClock clock = new SettableClock();
  private final SecureRandom random = new SecureRandom();

  @AfterEach
  void tellNobody() {
    for (Engine engine : Engine.values()) {
      World.on(engine).bean(WebhookRegistry.class).disable(ROOM);
    }
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void anOldSecretEndsWhenItsTimeIsOver(Engine engine) {
    World world = World.on(engine);
    NoticeSettings settings = world.bean(NoticeSettings.class);
    WebhookRegistry webhooks = registry(world, settings);
    String old = WebhookSecrets.fresh(random);
    String current = WebhookSecrets.fresh(random);
    webhooks.register(ROOM, "http://localhost:9/hook", old);

    assertThat(webhooks.rotate(ROOM, current)).isEqualTo(Registration.DONE);

    assertThat(signing(webhooks)).containsExactly(current, old);
    clock.advance(settings.rotation().minusMinutes(1));
    assertThat(signing(webhooks)).containsExactly(current, old);
    clock.advance(Duration.ofMinutes(1));
    assertThat(signing(webhooks)).containsExactly(current);
  }

  /** The world's own, by a clock of this test's: no other test's time passes. */
  private WebhookRegistry registry(World world, NoticeSettings settings) {
    return new WebhookRegistry(
        world.bean(JdbcTemplate.class),
        world.bean(TransactionTemplate.class),
        world.bean(Rooms.class),
        settings,
        clock);
  }

  private static List<String> signing(WebhookRegistry webhooks) {
    return webhooks.active(ROOM).orElseThrow().secrets();
  }
}
