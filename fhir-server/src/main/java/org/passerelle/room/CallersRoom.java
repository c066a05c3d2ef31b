package org.passerelle.room;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.param.ReferenceParam;
import ca.uhn.fhir.rest.server.exceptions.ResourceGoneException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;

/**
 * The one room that a request's URL names, for an operation that works something out of all that is
 * there about one person. It asks under our own mark: a caller's request would be given a page.
 * That the caller may read all of it is said in {@code served.yaml}, and judged before. It opens no
 * other room.
 */
public final class CallersRoom {

  private static final int MANY = 5_000;

  /** Among these are copies, which end by the clock: what a caller may see of them is not all. */
  private static final Set<String> CROSSING = Set.of("Patient", "ServiceRequest", "Task");

  private final DaoRegistry daos;
  private final Rooms rooms;

  CallersRoom(DaoRegistry daos, Rooms rooms) {
    this.daos = daos;
    this.rooms = rooms;
  }

  /** Fails as the caller's own read of this Patient does when it is not there. */
  public void requirePatient(RequestDetails request, String id) {
    require(request, Patient.class, id);
  }

  /** The resource, as the caller's own read gives it; fails as that does when it is not there. */
  public <T extends Resource> T require(RequestDetails request, Class<T> type, String id) {
    return daos.getResourceDao(type).read(new IdType(type.getSimpleName(), id), request);
  }

  /** The same; empty when it is not there. */
  public <T extends Resource> Optional<T> find(RequestDetails request, Class<T> type, String id) {
    try {
      return Optional.of(require(request, type, id));
    } catch (ResourceNotFoundException | ResourceGoneException absent) {
      return Optional.empty();
    }
  }

  /** All resources of this type about this patient; the type is none that crosses. */
  @SuppressWarnings("unchecked")
  public <T extends Resource> List<T> ofPatient(
      RequestDetails request, Class<T> type, String patientId) {
    if (CROSSING.contains(type.getSimpleName())) {
      throw new IllegalArgumentException("may hold copies: " + type.getSimpleName());
    }
    SearchParameterMap query = SearchParameterMap.newSynchronous();
    query.setLoadSynchronousUpTo(MANY + 1);
    query.add("patient", new ReferenceParam("Patient", null, patientId));
    List<T> found =
        daos
            .getResourceDao(type)
            .search(query, OwnRequest.within(rooms, request))
            .getAllResources()
            .stream()
            .map(resource -> (T) resource)
            .toList();
    if (found.size() > MANY) {
      throw new IllegalStateException("more than can be read at once, and a part decides nothing");
    }
    return found;
  }
}
