package org.passerelle.door;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.IdType;
import org.passerelle.authorisation.Authorisations;
import org.passerelle.authorisation.AuthorisedPartner;
import org.passerelle.room.Room;
import org.passerelle.room.RoomStore;
import org.passerelle.room.Rooms;
import org.springframework.transaction.support.TransactionTemplate;

/** Whom a partner alone accompanies, so that they are handed over before the partner leaves. */
public final class PartnersPeople {

  private final RoomStore store;
  private final Rooms rooms;
  private final TransactionTemplate transactions;
  private final Clock clock;
  private final ZoneId zone;
  private final Authorisations authorisations;

  PartnersPeople(
      RoomStore store,
      Rooms rooms,
      Authorisations authorisations,
      TransactionTemplate transactions,
      Clock clock,
      ZoneId zone) {
    this.zone = zone;
    this.authorisations = authorisations;
    this.store = store;
    this.rooms = rooms;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Ids of the circles (CareTeam) in which this partner is the only one; none where it is not said
   * which Practitioner the partner is.
   */
  public List<String> onlyWith(AuthorisedPartner partner) {
    String practitioner = partner.practitioner();
    return practitioner == null
        ? List.of()
        : rooms.find(partner.room()).map(room -> onlyWith(room, practitioner)).orElse(List.of());
  }

  /** Whether the partner's room has this Practitioner. */
  public boolean hasPractitioner(AuthorisedPartner partner, String id) {
    return rooms
        .find(partner.room())
        .map(
            room ->
                Boolean.TRUE.equals(
                    transactions.execute(status -> store.holds(room, "Practitioner", id))))
        .orElse(false);
  }

  private List<String> onlyWith(Room room, String practitioner) {
    return Objects.requireNonNull(
        transactions.execute(
            status ->
                OnlyPartner.in(
                        circles(room, practitioner),
                        practitioner,
                        authorisations.notThere(room.name()),
                        clock.instant().atZone(zone))
                    .stream()
                    .map(circle -> circle.getIdElement().getIdPart())
                    .toList()));
  }

  private List<CareTeam> circles(Room room, String practitioner) {
    return store.holds(room, "Practitioner", practitioner)
        ? store.naming(
            room, CareTeam.class, "participant", new IdType("Practitioner", practitioner))
        : List.of();
  }
}
