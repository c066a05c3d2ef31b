package org.passerelle.room;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.interceptor.model.RequestPartitionId;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import org.jspecify.annotations.Nullable;
import org.passerelle.fault.Fault;
import org.passerelle.fault.FaultException;

/**
 * Pins every storage call to the one room that the URL names, or refuses it. Our own calls carry
 * their room themselves ({@link RoomStore}) and never come here. reference/hapi.md section 1.6.
 */
@Interceptor
public final class RoomPartitionHook {

  private final Rooms rooms;

  /** Pins to rooms of this registry. */
  public RoomPartitionHook(Rooms rooms) {
    this.rooms = rooms;
  }

  /** The room that is read. */
  @Hook(Pointcut.STORAGE_PARTITION_IDENTIFY_READ)
  public RequestPartitionId read(@Nullable RequestDetails request) {
    return partition(request);
  }

  /** The room that is written. */
  @Hook(Pointcut.STORAGE_PARTITION_IDENTIFY_CREATE)
  public RequestPartitionId create(@Nullable RequestDetails request) {
    return partition(request);
  }

  private RequestPartitionId partition(@Nullable RequestDetails request) {
    String name = request == null ? null : request.getTenantId();
    if (name == null) {
      throw new IllegalStateException("a storage call names no room");
    }
    return rooms
        .find(name)
        .map(room -> RequestPartitionId.fromPartitionId(room.partition()))
        .orElseThrow(() -> new FaultException(Fault.OTHER_ROOM));
  }
}
