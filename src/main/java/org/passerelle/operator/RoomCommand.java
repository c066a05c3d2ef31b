package org.passerelle.operator;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.passerelle.door.Door;
import org.passerelle.notice.Registration;
import org.passerelle.notice.WebhookRegistry;
import org.passerelle.notice.WebhookSecrets;
import org.passerelle.room.NewRoom;
import org.passerelle.room.Room;
import org.passerelle.room.RoomKind;
import org.passerelle.room.Rooms;

/**
 * {@code room add NAME --kind K --title-fr T --title-en T --contact C | list | close | grace |
 * webhook | rotate}.
 */
public final class RoomCommand implements OperatorCommand {

  private static final String USAGE =
      "room add NAME --kind clinic|circle|organization|study --title-fr T --title-en T --contact C"
          + "\nroom list\nroom close NAME\nroom grace NAME DAYS\nroom webhook NAME URL\nroom rotate NAME";

  private static final Pattern DAYS = Pattern.compile("[0-9]{1,4}");

  private final Rooms rooms;
  private final Door door;
  private final WebhookRegistry webhooks;

  RoomCommand(Rooms rooms, Door door, WebhookRegistry webhooks) {
    this.rooms = rooms;
    this.door = door;
    this.webhooks = webhooks;
  }

  @Override
  public String word() {
    return "room";
  }

  @Override
  public OperatorReply run(Words words) {
    return switch (words.at(0)) {
      case "add" -> add(words);
      case "list" -> list();
      case "close" -> close(words.at(1));
      case "grace" -> grace(words.at(1), words.at(2));
      case "webhook" -> webhook(words.at(1), words.at(2));
      case "rotate" -> rotate(words.at(1));
      default -> OperatorReply.refused(USAGE);
    };
  }

  private OperatorReply add(Words words) {
    Optional<RoomKind> kind =
        words.option("kind").flatMap(RoomKind::of).filter(wanted -> !wanted.inner());
    String titleFr = words.option("title-fr").orElse("");
    String titleEn = words.option("title-en").orElse("");
    if (kind.isEmpty() || titleFr.isBlank() || titleEn.isBlank()) {
      return OperatorReply.refused(USAGE);
    }
    try {
      NewRoom room =
          new NewRoom(
              words.at(1), kind.get(), titleFr, titleEn, words.option("contact").orElse(""));
      return rooms.add(room)
          ? OperatorReply.done("Room " + room.name() + " is open at /fhir/" + room.name())
          : OperatorReply.refused("That name was used before, and a name is never reused.");
    } catch (IllegalArgumentException e) {
      return OperatorReply.refused(
          "A name is 3 to 64 of a-z, 0-9 and hyphen, and there is one directory.");
    }
  }

  private OperatorReply list() {
    return OperatorReply.done(
        rooms.all().stream()
            .map(room -> room.name() + "  " + room.kind().code() + published(room))
            .collect(Collectors.joining("\n")));
  }

  private static String published(Room room) {
    return room.published() ? "  published" : "";
  }

  /** Days from a referral's normal end until only a stub of its copies stays in this room. */
  private OperatorReply grace(String name, String days) {
    if (!DAYS.matcher(days).matches()) {
      return OperatorReply.refused("Days are a number from 0 to 9999.\n" + USAGE);
    }
    return rooms.setGrace(name, Integer.parseInt(days))
        ? OperatorReply.done(
            "After a referral's end, room " + name + " keeps its copies " + days + " days.")
        : OperatorReply.refused("There is no such room.");
  }

  /** The secret is shown once, here, to be handed to whoever receives the notices. */
  private OperatorReply webhook(String name, String url) {
    String secret = WebhookSecrets.fresh(new SecureRandom());
    Registration registered = webhooks.register(name, url, secret);
    return registered == Registration.DONE
        ? OperatorReply.done(registered.sentence() + "\nSecret, shown once: " + secret)
        : OperatorReply.refused(registered.sentence());
  }

  /**
   * For a while both the new secret and the one before it sign: the receiver changes when it can.
   */
  private OperatorReply rotate(String name) {
    String secret = WebhookSecrets.fresh(new SecureRandom());
    Registration rotated = webhooks.rotate(name, secret);
    return rotated == Registration.DONE
        ? OperatorReply.done(
            "Notices are signed with both secrets for now.\nNew secret, shown once: " + secret)
        : OperatorReply.refused(rotated.sentence());
  }

  private OperatorReply close(String name) {
    if (!rooms.close(name)) {
      return OperatorReply.refused("There is no such room.");
    }
    door.roomClosed(name);
    webhooks.disable(name);
    return OperatorReply.done("Room " + name + " is closed. What others sent to it was withdrawn.");
  }
}
