package org.passerelle.operator;

import java.util.List;
import java.util.Optional;
import org.passerelle.door.EmergencyContacts;
import org.passerelle.room.Room;
import org.passerelle.room.RoomKind;
import org.passerelle.room.Rooms;

/**
 * {@code clinic contacts ROOM [CLIENT...]}: who of a clinic is told of a danger to a person, the
 * first one first. Without clients, who is told now; with {@code none}, nobody.
 */
public final class ClinicCommand implements OperatorCommand {

  private static final String USAGE = "clinic contacts ROOM [CLIENT... | none]";

  private final Rooms rooms;
  private final EmergencyContacts contacts;

  ClinicCommand(Rooms rooms, EmergencyContacts contacts) {
    this.rooms = rooms;
    this.contacts = contacts;
  }

  @Override
  public String word() {
    return "clinic";
  }

  @Override
  public OperatorReply run(Words words) {
    if (!words.at(0).equals("contacts") || words.at(1).isEmpty()) {
      return OperatorReply.refused(USAGE);
    }
    Optional<Room> clinic = rooms.find(words.at(1)).filter(room -> room.kind() == RoomKind.CLINIC);
    if (clinic.isEmpty()) {
      return OperatorReply.refused("There is no such clinic.");
    }
    List<String> clients = words.from(2);
    return clients.isEmpty()
        ? told(clinic.get().name())
        : set(clinic.get().name(), clients.equals(List.of("none")) ? List.of() : clients);
  }

  private OperatorReply set(String clinic, List<String> clients) {
    return contacts
        .set(clinic, clients)
        .map(
            unfit ->
                OperatorReply.refused(
                    unfit
                        + " is named twice, or is no active client of this clinic with a tray:"
                        + " clinic-staff are."))
        .orElseGet(() -> told(clinic));
  }

  private OperatorReply told(String clinic) {
    List<String> now = contacts.of(clinic);
    return OperatorReply.done(
        now.isEmpty()
            ? "Nobody of " + clinic + " is told of a danger."
            : "Of a danger are told, in order: " + String.join(", ", now));
  }
}
