package org.passerelle.wall;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.passerelle.fault.Fault;
import org.passerelle.fault.FaultException;
import org.passerelle.room.OurMark;
import org.passerelle.room.Room;
import org.passerelle.room.Rooms;
import org.passerelle.served.Interaction;
import org.passerelle.served.Served;

/**
 * The gate's list once more, where a resource is about to be stored: whatever road it came by, a
 * caller writes only what this kind of room offers. Our own marked calls pass.
 */
@Interceptor(order = -100)
public final class StorageGate {

  private final Rooms rooms;
  private final Served served;

  /** A storage gate over this list. */
  public StorageGate(Rooms rooms, Served served) {
    this.rooms = rooms;
    this.served = served;
  }

  /** Before a resource is first stored. */
  @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_CREATED)
  public void beforeCreated(RequestDetails request, IBaseResource resource) {
    judge(request, resource, Interaction.CREATE);
  }

  /** Before a new version is stored. */
  @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED)
  public void beforeUpdated(RequestDetails request, IBaseResource before, IBaseResource after) {
    judge(request, after, Interaction.UPDATE);
  }

  /** Before a resource is deleted. */
  @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_DELETED)
  public void beforeDeleted(RequestDetails request, IBaseResource resource) {
    judge(request, resource, Interaction.DELETE);
  }

  private void judge(RequestDetails request, IBaseResource resource, Interaction interaction) {
    if (OurMark.isOn(request)) {
      return;
    }
    String kind =
        rooms
            .find(String.valueOf(request.getTenantId()))
            .map(Room::kind)
            .orElseThrow(() -> new FaultException(Fault.OTHER_ROOM))
            .code();
    boolean offered = offers(resource, kind, interaction);
    if (!offered) {
      // An update of what is not there would create it: to whoever may only amend, it is gone.
      boolean amends = offers(resource, kind, Interaction.UPDATE);
      throw new FaultException(
          interaction == Interaction.CREATE && amends ? Fault.NOT_FOUND : Fault.NOT_OFFERED);
    }
  }

  private boolean offers(IBaseResource resource, String kind, Interaction interaction) {
    return served
        .type(resource.fhirType())
        .filter(type -> type.offers(kind, interaction))
        .isPresent();
  }
}
