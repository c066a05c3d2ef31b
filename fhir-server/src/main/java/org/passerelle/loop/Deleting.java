package org.passerelle.loop;

import java.util.Set;
import org.hl7.fhir.r4.model.Resource;
import org.passerelle.door.Copies;
import org.passerelle.door.Disclosures;
import org.passerelle.fault.Fault;
import org.passerelle.fault.FaultException;
import org.passerelle.room.Room;

/** What may not be deleted: a copy, and a part of a referral that crossed or waits to. */
final class Deleting {

  private static final Set<String> PARTS = Set.of("Task", "ServiceRequest", "Patient");

  private final Disclosures disclosures;
  private final Copies copies;

  Deleting(Disclosures disclosures, Copies copies) {
    this.disclosures = disclosures;
    this.copies = copies;
  }

  /** Lets a resource be deleted that no other room has a part in. */
  void allow(Room room, Resource resource) {
    String type = resource.fhirType();
    String id = resource.getIdElement().getIdPart();
    if (PARTS.contains(type)
        && (copies.isCopy(room.name(), type, id) || disclosures.involves(room.name(), type, id))) {
      throw new FaultException(Fault.DELETE_REFUSED);
    }
  }
}
