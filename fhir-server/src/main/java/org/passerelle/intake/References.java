package org.passerelle.intake;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.util.FhirTerser;
import ca.uhn.fhir.util.ResourceReferenceInfo;
import org.hl7.fhir.instance.model.api.IBaseReference;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.passerelle.fault.Fault;
import org.passerelle.fault.FaultException;
import org.passerelle.profiles.Canonicals;

/**
 * Makes references to the directory ours: this server's own address for it is rewritten to the
 * canonical one, under which it is stored as a logical reference. Design section 3, layer 1.
 */
final class References {

  private static final String DIRECTORY_PATH = "/fhir/directory/";

  private final FhirTerser terser;

  References(FhirContext fhir) {
    this.terser = fhir.newTerser();
  }

  /**
   * Rewrites in place.
   *
   * @throws FaultException {@link Fault#INVALID_CONTENT} for a reference by a search, which would
   *     ask storage before anything is decided, and for one that HAPI fails on
   * @param serverAddress scheme and authority by which the caller reached us
   */
  void toCanonical(IBaseResource resource, String serverAddress) {
    String own = serverAddress + DIRECTORY_PATH;
    for (ResourceReferenceInfo info : terser.getAllResourceReferences(resource)) {
      IBaseReference reference = info.getResourceReference();
      String value = reference.getReferenceElement().getValue();
      if (value != null && value.contains("?")) {
        throw new FaultException(
            Fault.INVALID_CONTENT, "A reference names one resource: Type/id, or an identifier.");
      }
      if (value != null && value.matches("[^:]*//.*")) {
        throw new FaultException(Fault.INVALID_CONTENT, "A reference has an empty part: Type/id.");
      }
      if (value != null && value.startsWith(own)) {
        reference.setReference(Canonicals.DIRECTORY + "/" + value.substring(own.length()));
      }
    }
  }
}
