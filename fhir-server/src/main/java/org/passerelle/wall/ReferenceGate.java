package org.passerelle.wall;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.util.FhirTerser;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.passerelle.fault.Fault;
import org.passerelle.fault.FaultException;
import org.passerelle.policy.Policy;
import org.passerelle.room.Present;
import org.passerelle.served.Interaction;

/**
 * What a caller may refer to: only what it may read. Storage refuses a reference to nothing, so a
 * reference to a type that the caller does not read would tell whether something is there. What the
 * stored version refers to already may stay.
 */
final class ReferenceGate {

  private static final Interaction READ = Interaction.READ;

  private final FhirTerser terser;
  private final Portions portions;
  private final Present present;

  ReferenceGate(FhirContext fhir, Portions portions, Present present) {
    this.portions = portions;
    this.present = present;
    this.terser = fhir.newTerser();
  }

  /**
   * Judges a resource that is about to be stored.
   *
   * @throws FaultException {@link Fault#UNKNOWN_REFERENCE}, as for a reference to nothing
   */
  void judge(RequestDetails request, Policy policy, @Nullable Resource before, Resource after) {
    if (policy.asServed()) {
      return; // it reads all that its room holds
    }
    Set<IIdType> doubtful = doubtful(policy, after);
    if (before != null && !doubtful.isEmpty()) {
      doubtful.removeAll(doubtful(policy, before));
    }
    if (!doubtful.stream().allMatch(to -> reads(request, policy, to))) {
      throw new FaultException(Fault.UNKNOWN_REFERENCE);
    }
  }

  /** What of this room it refers to, without versions, where not all of that type is read. */
  private Set<IIdType> doubtful(Policy policy, Resource resource) {
    return terser.getAllResourceReferences(resource).stream()
        .map(found -> found.getResourceReference().getReferenceElement())
        .filter(to -> to.hasResourceType() && to.hasIdPart() && !to.isAbsolute())
        .filter(to -> !readsAll(policy, to.getResourceType()))
        .map(IIdType::toUnqualifiedVersionless)
        .collect(Collectors.toSet());
  }

  private static boolean readsAll(Policy policy, String type) {
    return policy.type(type).filter(known -> known.allowsOnAll(READ)).isPresent();
  }

  private boolean reads(RequestDetails request, Policy policy, IIdType to) {
    return policy.type(to.getResourceType()).filter(type -> type.allows(READ)).isPresent()
        && present
            .of(request, to.getResourceType(), to.getIdPart())
            .filter(there -> portions.reach(policy, Set.of(READ), there))
            .isPresent();
  }
}
