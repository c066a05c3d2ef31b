package org.passerelle.door;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.authorisation.Authorisations;
import org.passerelle.authorisation.AuthorisedPartner;
import org.passerelle.room.Room;
import org.passerelle.room.RoomStore;
import org.passerelle.room.Rooms;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Says in a circle's room that a partner's authorisation ends: the job {@link Authorisations#WARN}.
 * Nothing passes from one room to another.
 */
final class WarningOfLapse {

  private final Authorisations authorisations;
  private final PartnersPeople people;
  private final RoomStore store;
  private final Rooms rooms;
  private final TransactionTemplate transactions;
  private final Clock clock;

  WarningOfLapse(
      Authorisations authorisations,
      PartnersPeople people,
      RoomStore store,
      Rooms rooms,
      TransactionTemplate transactions,
      Clock clock) {
    this.authorisations = authorisations;
    this.people = people;
    this.store = store;
    this.rooms = rooms;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** What was recorded since makes it void, and so does the end of the client or of its room. */
  void say(String instance) {
    int days = instance.lastIndexOf('/');
    int line = instance.lastIndexOf('/', days - 1);
    long number = Long.parseLong(instance.substring(line + 1, days));
    transactions.executeWithoutResult(
        status ->
            authorisations
                .partner(instance.substring(0, line))
                .filter(partner -> partner.line() == number)
                .ifPresent(
                    partner -> say(partner, Integer.parseInt(instance.substring(days + 1)))));
  }

  private void say(AuthorisedPartner partner, int days) {
    rooms
        .find(partner.room())
        .ifPresent(room -> store.save(room, LapseMapper.said(lapse(partner, room, days))));
  }

  private Lapse lapse(AuthorisedPartner partner, Room room, int days) {
    return new Lapse(
        id(partner, days),
        partner.client(),
        practitioner(partner, room),
        partner.authorisation().until().orElseThrow(),
        days,
        people.onlyWith(partner),
        clock.instant());
  }

  /** The same at each attempt, so that said twice is said once. */
  private static String id(AuthorisedPartner partner, int days) {
    String name = Authorisations.WARN + " " + partner.client() + " " + partner.line() + " " + days;
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
  }

  /** Only one that is there can be referred to. */
  private @Nullable String practitioner(AuthorisedPartner partner, Room room) {
    String named = partner.practitioner();
    return named != null && store.holds(room, "Practitioner", named) ? named : null;
  }
}
