package org.passerelle.door;

import java.util.List;
import java.util.Optional;
import org.passerelle.fault.Fault;
import org.passerelle.fault.FaultException;
import org.passerelle.room.Room;
import org.passerelle.room.RoomKind;
import org.passerelle.room.Rooms;

/**
 * Where a danger is told of: at the clinic that is named, else at the latest that knows the person
 * and has somebody to tell.
 */
final class PlacesToTell {

  private final Rooms rooms;
  private final PersonsClinics clinics;
  private final EmergencyContacts contacts;

  PlacesToTell(Rooms rooms, PersonsClinics clinics, EmergencyContacts contacts) {
    this.rooms = rooms;
    this.clinics = clinics;
    this.contacts = contacts;
  }

  /**
   * The first contact.
   *
   * @throws FaultException unknown-receiver where what is named is no published clinic; no-contact
   *     where nobody there can be told, or no clinic knows the person
   */
  Place first(Alarm alarm) {
    return clinics(alarm).stream()
        .flatMap(clinic -> contacts.trays(clinic).stream().map(tray -> new Place(clinic, tray)))
        .findFirst()
        .orElseThrow(() -> new FaultException(Fault.NO_CONTACT));
  }

  private List<String> clinics(Alarm alarm) {
    String named = alarm.clinic();
    if (named == null) {
      return clinics.of(alarm.person());
    }
    Optional<Room> clinic = rooms.published(named).filter(room -> room.kind() == RoomKind.CLINIC);
    return List.of(
        clinic.map(Room::name).orElseThrow(() -> new FaultException(Fault.UNKNOWN_RECEIVER)));
  }

  /** A clinic, and the tray of who is told there first. */
  record Place(String clinic, String tray) {}
}
