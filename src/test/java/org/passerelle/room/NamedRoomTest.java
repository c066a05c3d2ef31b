package org.passerelle.room;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.passerelle.support.World;
import org.passerelle.support.World.Engine;

/** Whether a room may be named to is not remembered: how soon it is said would tell who uses it. */
class NamedRoomTest {

  private static final String NAME = "clinique-de-passage-nommee";

  @Test
  void isAskedOfTheDatabaseEachTime() {
    World world = World.on(Engine.H2);
    Rooms rooms = world.bean(Rooms.class);
    rooms.add(
        new NewRoom(NAME, RoomKind.CLINIC, "Essai (démo)", "Trial (démo)", "demo@example.org"));
    assertThat(rooms.find(NAME)).isPresent(); // and remembered, as a busy room is
    assertThat(rooms.published(NAME)).isEmpty();

    world.everything().update("update room set organization_id = 'x' where name = ?", NAME);

    assertThat(rooms.published(NAME)).isPresent();
    rooms.close(NAME);
    assertThat(rooms.published(NAME)).isEmpty();
    assertThat(rooms.published("../fhir")).isEmpty();
  }
}
