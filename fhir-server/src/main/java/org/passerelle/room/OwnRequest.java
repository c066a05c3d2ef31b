package org.passerelle.room;

import ca.uhn.fhir.interceptor.model.RequestPartitionId;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import org.passerelle.fault.Fault;
import org.passerelle.fault.FaultException;

/** Storage calls of our own, each pinned to one room and under our mark. */
final class OwnRequest {

  private OwnRequest() {}

  /** One to the room of this partition. */
  static SystemRequestDetails to(int partition) {
    SystemRequestDetails own =
        SystemRequestDetails.forRequestPartitionId(RequestPartitionId.fromPartitionId(partition));
    OurMark.put(own);
    return own;
  }

  /** One to the room that this request's URL names, and to no other. */
  static SystemRequestDetails within(Rooms rooms, RequestDetails request) {
    return to(
        rooms
            .find(String.valueOf(request.getTenantId()))
            .orElseThrow(() -> new FaultException(Fault.OTHER_ROOM))
            .partition());
  }
}
