package org.passerelle.room;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.ResourceGoneException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import java.util.Optional;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.IdType;

/**
 * What lies under an id in the one room of a request, for those who judge whether its caller may
 * touch it. It opens no other room.
 */
public final class Present {

  private final DaoRegistry daos;
  private final Rooms rooms;

  Present(DaoRegistry daos, Rooms rooms) {
    this.daos = daos;
    this.rooms = rooms;
  }

  /** The resource of this type and id; empty when there is none, or no longer. */
  public Optional<IBaseResource> of(RequestDetails request, String type, String id) {
    try {
      return Optional.of(
          daos.getResourceDao(type).read(new IdType(type, id), OwnRequest.within(rooms, request)));
    } catch (ResourceNotFoundException | ResourceGoneException absent) {
      return Optional.empty();
    }
  }
}
