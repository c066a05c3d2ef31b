package org.passerelle.stories;

import ca.uhn.fhir.context.FhirContext;
import org.hl7.fhir.r4.model.Resource;

/** A resource as text without the ids by which it and what it refers to are known in one room. */
final class Unnamed {

  private static final String REFERENCE = "\"(Patient|ServiceRequest|Task)/[^\"]+\"";

  private Unnamed() {}

  static String text(Resource resource) {
    Resource bare = resource.copy();
    bare.setId((String) null);
    bare.setMeta(null);
    return FhirContext.forR4Cached()
        .newJsonParser()
        .encodeResourceToString(bare)
        .replaceAll(REFERENCE, "\"$1/…\"");
  }
}
