package org.passerelle.room;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import org.passerelle.storage.OpenRooms;

/**
 * Says whose a conditional create is. What it found instead of creating, HAPI loads for the answer
 * after its own transaction, in one that says no room (LazyDaoMethodOutcome): it is for the room of
 * the request.
 */
@Interceptor
public final class ConditionalCreateHook {

  private final Rooms rooms;
  private final OpenRooms open;

  ConditionalCreateHook(Rooms rooms, OpenRooms open) {
    this.rooms = rooms;
    this.open = open;
  }

  /** Before storage is called. */
  @Hook(Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLED)
  public void before(RequestDetails request) {
    open.meanNone();
    String name = request.getTenantId();
    if (name != null && request.getHeader(Constants.HEADER_IF_NONE_EXIST) != null) {
      rooms.find(name).ifPresent(room -> open.mean(room.partition()));
    }
  }

  /** When the answer was written, or failed. */
  @Hook(Pointcut.SERVER_PROCESSING_COMPLETED)
  public void after() {
    open.meanNone();
  }
}
