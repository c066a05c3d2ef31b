package org.passerelle.operator;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.passerelle.door.Passage;
import org.passerelle.door.PersonName;
import org.passerelle.room.Room;
import org.passerelle.room.Rooms;
import org.passerelle.whosaw.PersonAlerts;

/**
 * {@code alert add --room R --patient ID (--hold-room ROOM | --hold-passage CODE) [--until DAY] |
 * end ID}: while it stands, the person is not told of lines that name that room, or the receiver of
 * a referral with that passage. For whoever was told of a danger and has no other way in.
 */
public final class AlertCommand implements OperatorCommand {

  private static final String USAGE =
      "alert add --room R --patient ID (--hold-room ROOM | --hold-passage CODE) [--until DAY]\n"
          + "alert end ID";

  private final Rooms rooms;
  private final PersonAlerts alerts;
  private final ZoneId zone;

  AlertCommand(Rooms rooms, PersonAlerts alerts, ZoneId zone) {
    this.rooms = rooms;
    this.alerts = alerts;
    this.zone = zone;
  }

  @Override
  public String word() {
    return "alert";
  }

  @Override
  public OperatorReply run(Words words) {
    return switch (words.at(0)) {
      case "add" -> add(words);
      case "end" ->
          alerts.end(words.at(1))
              ? OperatorReply.done("The alert is over: what it held back is told again.")
              : OperatorReply.refused("No alert of this id stands.");
      default -> OperatorReply.refused(USAGE);
    };
  }

  private OperatorReply add(Words words) {
    Optional<Room> room = words.option("room").flatMap(rooms::find);
    Optional<String> patient = words.option("patient");
    Optional<String> heldRoom = words.option("hold-room");
    Optional<String> heldPassage = words.option("hold-passage");
    if (patient.isEmpty() || heldRoom.isPresent() == heldPassage.isPresent()) {
      return OperatorReply.refused(USAGE);
    }
    if (room.isEmpty() || heldRoom.filter(name -> rooms.ever(name).isEmpty()).isPresent()) {
      return OperatorReply.refused("There is no such room.");
    }
    if (heldPassage.filter(code -> !isPassage(code)).isPresent()) {
      return OperatorReply.refused("There is no such passage.");
    }
    try {
      Instant until = words.option("until").map(this::endOf).orElse(null);
      PersonName person = new PersonName(room.get().name(), patient.get());
      String id = alerts.raise(person, heldRoom.orElse(null), heldPassage.orElse(null), until);
      return OperatorReply.done("The alert stands: " + id);
    } catch (DateTimeException e) {
      return OperatorReply.refused("--until is a day, as 2026-03-01; it counts to its end.");
    }
  }

  private Instant endOf(String day) {
    return LocalDate.parse(day).plusDays(1).atStartOfDay(zone).toInstant();
  }

  private static boolean isPassage(String code) {
    return List.of(Passage.values()).stream().anyMatch(known -> known.code().equals(code));
  }
}
