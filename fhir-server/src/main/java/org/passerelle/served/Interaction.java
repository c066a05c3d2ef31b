package org.passerelle.served;

import java.util.Locale;

/** The FHIR interactions that a room can offer on a type; there are no others. */
public enum Interaction {
  READ,
  SEARCH,
  CREATE,
  UPDATE,
  DELETE;

  /** FHIR's code in {@code http://hl7.org/fhir/restful-interaction}. */
  public String code() {
    return this == SEARCH ? "search-type" : name().toLowerCase(Locale.ROOT);
  }
}
