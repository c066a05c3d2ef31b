package org.passerelle.door;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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
    int slash = instance.indexOf('/');
    long line = Long.parseLong(instance.substring(0, slash));
    transactions.executeWithoutResult(
        status ->
            authorisations
                .ofLine(line)
                .ifPresent(
                    partner -> say(partner, Integer.parseInt(instance.substring(slash + 1)))));
  }

  private void say(AuthorisedPartner partner, int days) {
    rooms
        .find(partner.room())
        .ifPresent(room -> store.save(room, LapseMapper.said(lapse(partner, room, days))));
  }

  private Lapse lapse(AuthorisedPartner partner, Room room, int days) {
    LocalDate last = partner.authorisation().until().orElseThrow();
    return new Lapse(
        id(partner, days),
        partner.client(),
        practitioner(partner, room),
        last,
        Math.toIntExact(ChronoUnit.DAYS.between(authorisations.today(), last)),
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
