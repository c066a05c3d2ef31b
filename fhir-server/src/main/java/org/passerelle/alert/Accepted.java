package org.passerelle.alert;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.ResponseDetails;

/**
 * A concern is answered 202: taken, and whether anybody hears it is not said. HAPI answers an
 * operation 200 and lets it choose no other status.
 */
@Interceptor
public final class Accepted {

  private static final int TAKEN = 202;

  /** Sets the status of the answer, which is written after. */
  @Hook(Pointcut.SERVER_OUTGOING_RESPONSE)
  public void taken(RequestDetails request, ResponseDetails answer) {
    if (ConcernProvider.NAME.equals(request.getOperation())) {
      answer.setResponseCode(TAKEN);
    }
  }
}
