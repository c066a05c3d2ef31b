package org.passerelle.room;

import ca.uhn.fhir.interceptor.model.RequestPartitionId;
import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a loaded resource lives where the request may look: its own room or the directory.
 */
public final class HomeOf {

  private final Rooms rooms;

  /** Knows rooms by this registry. */
  public HomeOf(Rooms rooms) {
    this.rooms = rooms;
  }

  /** Whether this request may see this resource; false when its home is unknown. */
  public boolean sees(RequestDetails request, IBaseResource resource) {
    RequestPartitionId home =
        (RequestPartitionId) resource.getUserData(Constants.RESOURCE_PARTITION_ID);
    if (home == null || !home.hasPartitionIds()) {
      return false;
    }
    Integer asked = partition(request);
    Integer lives = home.getFirstPartitionIdOrNull();
    return home.getPartitionIds().size() == 1
        && asked != null
        && lives != null
        && (lives.equals(asked) || lives == Room.DIRECTORY.partition());
  }

  private @Nullable Integer partition(RequestDetails request) {
    if (request instanceof SystemRequestDetails system) {
      RequestPartitionId own = system.getRequestPartitionId();
      return own == null ? null : own.getFirstPartitionIdOrNull();
    }
    String name = request.getTenantId();
    return name == null ? null : rooms.find(name).map(Room::partition).orElse(null);
  }
}
