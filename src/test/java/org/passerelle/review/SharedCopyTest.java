package org.passerelle.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.passerelle.door.Copies;
import org.passerelle.door.Disclosure;
import org.passerelle.door.Disclosure.Side;
import org.passerelle.door.Disclosure.Stage;
import org.passerelle.door.Disclosure.State;
import org.passerelle.door.Disclosures;
import org.passerelle.support.World;
import org.passerelle.support.World.Engine;
import org.springframework.jdbc.core.JdbcTemplate;

/** A person's copy by two referrals is hidden while it may hold what an ended permit allowed. */
class SharedCopyTest {

  private static final String ROOM = "le-panier";

  private final World world = World.on(Engine.H2);
  private final String person = UUID.randomUUID().toString();
  private final Instant now = world.clock().instant();

  @Test
  void isSeenWhileBothPermitsStand() {
    there(State.OPEN, now.plus(Duration.ofHours(1)));
    there(State.OPEN, null);

    assertThat(ended()).isEmpty();
  }

  @Test
  void isHiddenFromTheMomentOnePermitEndsUntilItIsRewritten() {
    there(State.OPEN, now.minusMillis(1));
    there(State.OPEN, null);

    assertThat(ended()).containsExactly("Patient/" + person);
  }

  @Test
  void isSeenAgainOnceWhatEndedIsClosed() {
    there(State.CLOSED, now.minusMillis(1));
    there(State.OPEN, null);

    assertThat(ended()).isEmpty();
  }

  private Set<String> ended() {
    return world.bean(Copies.class).ended(ROOM, Set.of("Patient/" + person), now);
  }

  private void there(State state, @Nullable Instant until) {
    String id = UUID.randomUUID().toString();
    Side from = new Side("clinique-du-parc", id, id, id);
    Side to = new Side(ROOM, id, id, person);
    Disclosures disclosures = world.bean(Disclosures.class);
    disclosures.add(
        new Disclosure(id, from, to, Stage.ACCEPTED, TaskStatus.ACCEPTED, null, State.OPEN));
    disclosures.update(
        new Disclosure(id, from, to, Stage.ACCEPTED, TaskStatus.ACCEPTED, until, state));
    world
        .bean(JdbcTemplate.class)
        .update(
            "insert into disclosed_copy (room, type, id, disclosure_id)"
                + " values (?, 'Patient', ?, ?)",
            ROOM,
            person,
            id);
  }
}
