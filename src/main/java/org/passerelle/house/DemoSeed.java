package org.passerelle.house;

import java.util.List;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Resource;
import org.passerelle.authorisation.Authorisations;
import org.passerelle.demo.DemoDirectory;
import org.passerelle.demo.DemoRoom;
import org.passerelle.demo.DemoRooms;
import org.passerelle.directory.Directory;
import org.passerelle.door.EmergencyContacts;
import org.passerelle.policy.Principal;
import org.passerelle.room.NewRoom;
import org.passerelle.room.RoomKind;
import org.passerelle.room.Rooms;
import org.passerelle.token.ClientRegister;
import org.passerelle.token.NewClient;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;

/**
 * Makes the demonstration's rooms, clients and directory, before requests are accepted; first of
 * the runners, while others still wait for what warms.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class DemoSeed implements ApplicationRunner {

  /** Known to everybody, and so only ever written by the demonstration. */
  private static final String SECRET = "demo";

  private final Rooms rooms;
  private final ClientRegister clients;
  private final Authorisations authorisations;
  private final EmergencyContacts contacts;
  private final Directory directory;

  DemoSeed(
      Rooms rooms,
      ClientRegister clients,
      Authorisations authorisations,
      EmergencyContacts contacts,
      Directory directory) {
    this.authorisations = authorisations;
    this.contacts = contacts;
    this.rooms = rooms;
    this.clients = clients;
    this.directory = directory;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    String encoded = PasswordEncoderFactories.createDelegatingPasswordEncoder().encode(SECRET);
    for (DemoRoom room : DemoRooms.read()) {
      boolean made =
          rooms.add(
              new NewRoom(
                  room.name(),
                  RoomKind.of(room.kind()).orElseThrow(),
                  room.titleFr(),
                  room.titleEn(),
                  room.contact()));
      if (made) {
        add(room.name(), room.name(), Principal.SYSTEM, encoded);
        for (DemoRoom.Client client : room.clients()) {
          add(client.id(), room.name(), Principal.of(client.role()).orElseThrow(), encoded);
        }
        contacts.set(room.name(), told(room));
      }
    }
    List<Resource> entries = DemoDirectory.resources();
    directory.publish(entries);
    entries.stream()
        .filter(Organization.class::isInstance)
        .map(Organization.class::cast)
        .forEach(this::connect);
  }

  private static List<String> told(DemoRoom room) {
    return room.clients().stream().filter(DemoRoom.Client::told).map(DemoRoom.Client::id).toList();
  }

  private void add(String id, String room, Principal role, String encoded) {
    clients.add(NewClient.withSecret(id, room, role, encoded));
    if (role.isPartner()) {
      authorisations.trained(id, authorisations.today());
      authorisations.signed(id, authorisations.today());
    }
  }

  private void connect(Organization organization) {
    Directory.roomOf(organization)
        .ifPresent(room -> rooms.publish(room, organization.getIdElement().getIdPart()));
  }
}
