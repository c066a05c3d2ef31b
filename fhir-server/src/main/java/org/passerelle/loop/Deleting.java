package org.passerelle.loop;

import java.util.Set;
import org.hl7.fhir.r4.model.Resource;
import org.passerelle.door.Copies;
import org.passerelle.door.Disclosures;
import org.passerelle.door.Shares;
import org.passerelle.fault.Fault;
import org.passerelle.fault.FaultException;
import org.passerelle.room.Room;

/**
 * What may not be deleted: a copy, a part of a referral that crossed or waits to, and a person of
 * whom something is shared.
 */
final class Deleting {

  private static final Set<String> PARTS = Set.of("Task", "ServiceRequest", "Patient");

  private final Disclosures disclosures;
  private final Shares shares;
  private final Copies copies;

  Deleting(Disclosures disclosures, Shares shares, Copies copies) {
    this.disclosures = disclosures;
    this.shares = shares;
    this.copies = copies;
  }

  /** Lets a resource be deleted that no other room has a part in. */
  void allow(Room room, Resource resource) {
    String type = resource.fhirType();
    String id = resource.getIdElement().getIdPart();
    if (PARTS.contains(type)
        && (copies.isCopy(room.name(), type, id)
            || disclosures.involves(room.name(), type, id)
            || isShared(room, type, id))) {
      throw new FaultException(Fault.DELETE_REFUSED);
    }
  }

  private boolean isShared(Room room, String type, String id) {
    return type.equals("Patient") && !shares.ofPerson(room.name(), id).isEmpty();
  }
}
