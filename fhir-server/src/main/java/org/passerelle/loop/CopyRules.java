package org.passerelle.loop;

import ca.uhn.fhir.util.FhirTerser;
import ca.uhn.fhir.util.ResourceReferenceInfo;
import java.time.Clock;
import java.util.Set;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.passerelle.door.Copies;
import org.passerelle.door.Disclosures;
import org.passerelle.fault.Fault;
import org.passerelle.fault.FaultException;
import org.passerelle.referral.Ownership;
import org.passerelle.room.Room;
import org.passerelle.room.RoomKind;

/**
 * What a room may do with the copies that lie in it: answer on their Task, and nothing else. A copy
 * leaves with its ground, so nothing of the room's own may hang on it. Design sections 4 and 5.
 */
final class CopyRules {

  private static final Set<String> COPIED = Set.of("Task", "ServiceRequest", "Patient");

  private final Disclosures disclosures;
  private final Copies copies;
  private final FhirTerser terser;
  private final Clock clock;

  CopyRules(Disclosures disclosures, Copies copies, FhirTerser terser, Clock clock) {
    this.clock = clock;
    this.disclosures = disclosures;
    this.copies = copies;
    this.terser = terser;
  }

  /** Looks at all that one transaction writes. */
  void keep(Changes changes) {
    for (Change change : changes.all()) {
      if (isCopy(change)) {
        answersOnly(change);
      } else {
        hangsOnNoCopy(change);
      }
    }
  }

  /**
   * Something new under an id that its sender chose does not take that of a copy, there or gone. In
   * an organization's room none is chosen at all: there a copy that is gone and what never was are
   * answered alike.
   *
   * @throws FaultException not-found, as for any change of what is gone
   */
  void takesNoCopysId(Room room, Resource created) {
    if (room.kind() == RoomKind.ORGANIZATION || names(room, created)) {
      throw new FaultException(Fault.NOT_FOUND);
    }
  }

  /**
   * Whether it is a copy.
   *
   * @throws FaultException not-found where a copy was
   */
  boolean isCopy(Change change) {
    if (!names(change.room(), change.resource())) {
      return false;
    }
    if (!isSeen(change.room(), change.resource().fhirType(), change.id())) {
      throw new FaultException(Fault.NOT_FOUND);
    }
    return true;
  }

  private boolean names(Room room, Resource resource) {
    String type = resource.fhirType();
    String id = resource.getIdElement().getIdPart();
    return COPIED.contains(type) && disclosures.names(room.name(), type, id);
  }

  /** Whether the copy is still there for its room: not taken back, and not over by the clock. */
  private boolean isSeen(Room room, String type, String id) {
    return copies.isCopy(room.name(), type, id)
        && copies.ended(room.name(), Set.of(type + "/" + id), clock.instant()).isEmpty();
  }

  /** The moves of a Task are judged as they are written; the rest is its requester's. */
  private static void answersOnly(Change change) {
    if (!(change.resource() instanceof Task)
        && change.before() instanceof DomainResource before
        && change.resource() instanceof DomainResource after) {
      Verdicts.require(Ownership.checkCopy(before, after));
    }
  }

  private void hangsOnNoCopy(Change change) {
    Room room = change.room();
    if (!copies.anyIn(room.name())) {
      return;
    }
    for (ResourceReferenceInfo found : terser.getAllResourceReferences(change.resource())) {
      IIdType to = found.getResourceReference().getReferenceElement();
      String type = String.valueOf(to.getResourceType());
      if (COPIED.contains(type)
          && !to.isAbsolute()
          && copies.isCopy(room.name(), type, to.getIdPart())) {
        throw isSeen(room, type, to.getIdPart())
            ? new FaultException(Fault.COPY_REFERRED, found.getName())
            : new FaultException(Fault.UNKNOWN_REFERENCE);
      }
    }
  }
}
