package org.passerelle.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.passerelle.notice.Registration;
import org.passerelle.notice.WebhookRegistry;
import org.passerelle.notice.WebhookSecrets;
import org.passerelle.support.World;
import org.passerelle.support.World.Engine;

/** The operator changes the secret that signs a room's notices. */
class RotationTest {

  private static final String ROOM = "atelier-couleurs";

  private final World world = World.on(Engine.H2);
  private final WebhookRegistry webhooks = world.bean(WebhookRegistry.class);
  private final RoomCommand command = world.bean(RoomCommand.class);

  @Test
  void theSecretBeforeSignsOnForAWhile() {
    String before = WebhookSecrets.fresh(new SecureRandom());
    assertThat(webhooks.register(ROOM, "http://localhost:9/hook", before))
        .isEqualTo(Registration.DONE);

    OperatorReply reply = command.run(new Words(List.of("rotate", ROOM)));

    assertThat(reply.done()).as(reply.text()).isTrue();
    Map<String, Object> row =
        world.everything().queryForMap("select * from webhook where room = ?", ROOM);
    assertThat(row.get("previous_secret")).isEqualTo(before);
    assertThat(row.get("previous_until")).isNotNull();
    assertThat(reply.text()).contains(String.valueOf(row.get("secret")));
    webhooks.disable(ROOM);
  }

  @Test
  void aRoomWithoutAWebhookHasNothingToRotate() {
    assertThat(command.run(new Words(List.of("rotate", "nowhere"))).done()).isFalse();
  }
}
