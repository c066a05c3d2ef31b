package org.passerelle.room;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.param.ReferenceParam;
import java.util.List;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;

/**
 * The room that a request's URL names, read as its caller would read it: each call carries the
 * request, so that the hooks pin it to that room and look at what comes back. For operations that
 * work something out of what their caller may read.
 */
public final class CallersRoom {

  private static final int MANY = 5_000;

  private final DaoRegistry daos;

  CallersRoom(DaoRegistry daos) {
    this.daos = daos;
  }

  /** Fails as a read of this Patient does when it is not there. */
  public void requirePatient(RequestDetails request, String id) {
    daos.getResourceDao(Patient.class).read(new IdType("Patient", id), request);
  }

  /** All resources of this type about this patient. */
  @SuppressWarnings("unchecked")
  public <T extends Resource> List<T> ofPatient(
      RequestDetails request, Class<T> type, String patientId) {
    SearchParameterMap query = SearchParameterMap.newSynchronous();
    query.setLoadSynchronousUpTo(MANY + 1);
    query.add("patient", new ReferenceParam("Patient", null, patientId));
    List<T> found =
        daos.getResourceDao(type).search(query, request).getAllResources().stream()
            .map(resource -> (T) resource)
            .toList();
    if (found.size() > MANY) {
      throw new IllegalStateException("more than can be read at once, and a part decides nothing");
    }
    return found;
  }
}
