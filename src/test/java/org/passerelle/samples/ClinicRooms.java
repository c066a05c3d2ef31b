package org.passerelle.samples;

import java.util.concurrent.atomic.AtomicInteger;
import org.passerelle.room.NewRoom;
import org.passerelle.room.RoomKind;
import org.passerelle.room.Rooms;
import org.passerelle.support.FhirCaller;
import org.passerelle.support.World;
import org.passerelle.token.TokenClients;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;

/** Clinics made for one test each, so that the same ids may be used again. */
final class ClinicRooms {

  private static final AtomicInteger MADE = new AtomicInteger();

  private ClinicRooms() {}

  /** A caller with a token of a clinic that nobody used before. */
  static FhirCaller fresh(World world) {
    String name = "clinique-exemple-" + MADE.incrementAndGet();
    world
        .bean(Rooms.class)
        .add(
            new NewRoom(
                name,
                RoomKind.CLINIC,
                "Clinique d'exemple (démo)",
                "Sample clinic (démo)",
                "clinique@example.org"));
    world
        .bean(TokenClients.class)
        .addWithSecret(
            name, name, PasswordEncoderFactories.createDelegatingPasswordEncoder().encode("demo"));
    return world.as(name);
  }
}
