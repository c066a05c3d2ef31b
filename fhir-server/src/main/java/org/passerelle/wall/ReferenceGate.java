package org.passerelle.wall;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.util.FhirTerser;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.passerelle.fault.Fault;
import org.passerelle.fault.FaultException;
import org.passerelle.policy.Policy;
import org.passerelle.served.Interaction;

/**
 * What a caller may refer to: only what it may read. Storage refuses a reference to nothing, so a
 * reference to a type that the caller does not read would tell whether something is there. What the
 * stored version refers to already may stay.
 */
final class ReferenceGate {

  private final FhirTerser terser;

  ReferenceGate(FhirContext fhir) {
    this.terser = fhir.newTerser();
  }

  /**
   * Judges a resource that is about to be stored.
   *
   * @throws FaultException {@link Fault#UNKNOWN_REFERENCE}, as for a reference to nothing
   */
  void judge(Policy policy, @Nullable Resource before, Resource after) {
    if (policy.asServed()) {
      return; // it reads all that its room holds
    }
    Set<String> hidden = hidden(policy, after);
    if (before != null && !hidden.isEmpty()) {
      hidden.removeAll(hidden(policy, before));
    }
    if (!hidden.isEmpty()) {
      throw new FaultException(Fault.UNKNOWN_REFERENCE);
    }
  }

  private Set<String> hidden(Policy policy, Resource resource) {
    return terser.getAllResourceReferences(resource).stream()
        .map(found -> found.getResourceReference().getReferenceElement())
        .filter(to -> to.hasResourceType() && to.hasIdPart() && !to.isAbsolute())
        .filter(to -> !reads(policy, to.getResourceType()))
        .map(IIdType::getValue)
        .collect(Collectors.toSet());
  }

  private static boolean reads(Policy policy, String type) {
    return policy.type(type).filter(known -> known.allows(Interaction.READ)).isPresent();
  }
}
