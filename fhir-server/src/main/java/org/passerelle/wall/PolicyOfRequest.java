package org.passerelle.wall;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import org.passerelle.caller.Caller;
import org.passerelle.caller.CallerOfRequest;
import org.passerelle.fault.Fault;
import org.passerelle.fault.FaultException;
import org.passerelle.policy.Policies;
import org.passerelle.policy.Policy;
import org.passerelle.room.Room;
import org.passerelle.room.Rooms;
import org.passerelle.scope.ScopedPolicy;

/**
 * What the caller of a request may do in the room that its URL names: its role's policy, as far as
 * the scopes of its token reach; the directory answers everyone alike. Found once a request, on its
 * own thread, where its token is known; HAPI's threads for the entries of a batch find it with the
 * request.
 */
final class PolicyOfRequest {

  private static final String KEY = PolicyOfRequest.class.getName();

  private final Rooms rooms;
  private final Policies policies;

  PolicyOfRequest(Rooms rooms, Policies policies) {
    this.rooms = rooms;
    this.policies = policies;
  }

  /** Finds it, and keeps it with the request. */
  Policy begin(RequestDetails request) {
    Policy policy = find(request);
    request.getUserData().put(KEY, policy);
    return policy;
  }

  /** What was found; where nothing was yet, it is found now and not kept. */
  Policy of(RequestDetails request) {
    return request.getUserData().get(KEY) instanceof Policy found ? found : find(request);
  }

  /** The rim has refused a token of another room already; here it would open nothing either. */
  private Policy find(RequestDetails request) {
    Room room =
        rooms
            .find(String.valueOf(request.getTenantId()))
            .orElseThrow(() -> new FaultException(Fault.OTHER_ROOM));
    Caller caller = CallerOfRequest.current();
    if (!room.equals(Room.DIRECTORY) && !caller.opens(room.name())) {
      throw new FaultException(Fault.OTHER_ROOM);
    }
    Policy policy = policies.of(caller.role(), room.kind());
    return room.equals(Room.DIRECTORY) ? policy : ScopedPolicy.of(policy, caller.scopes());
  }
}
