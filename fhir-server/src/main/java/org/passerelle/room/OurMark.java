package org.passerelle.room;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;

/** Tells the product's own storage calls, which cause no passage, from those of a caller. */
public final class OurMark {

  private static final String KEY = OurMark.class.getName();

  private OurMark() {}

  /** Whether this request is one of our own calls. */
  public static boolean isOn(RequestDetails request) {
    return request instanceof SystemRequestDetails && request.getUserData().containsKey(KEY);
  }

  static void put(SystemRequestDetails request) {
    request.getUserData().put(KEY, true);
  }
}
