package org.passerelle.wall;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.RequestTypeEnum;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.IPreResourceShowDetails;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.ResponseDetails;
import java.util.EnumSet;
import java.util.Set;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.SearchEntryMode;
import org.hl7.fhir.r4.model.Resource;
import org.passerelle.fault.Fault;
import org.passerelle.fault.FaultException;
import org.passerelle.policy.Policy;
import org.passerelle.room.OurMark;
import org.passerelle.served.Interaction;

/**
 * What leaves is in the part of its type that the caller's scopes reach: what was read by reading,
 * what was found by searching, what comes with it by either. Looked at where storage shows it, and
 * once more on the whole answer, whatever the gate let through.
 */
@Interceptor(order = 110)
public final class PortionGuard {

  /** An answer to a write repeats what its sender wrote; it is cut as it leaves. */
  private static final Set<RestOperationTypeEnum> WRITES =
      EnumSet.of(
          RestOperationTypeEnum.CREATE,
          RestOperationTypeEnum.UPDATE,
          RestOperationTypeEnum.DELETE,
          RestOperationTypeEnum.TRANSACTION);

  private static final Set<Interaction> READ = EnumSet.of(Interaction.READ);
  private static final Set<Interaction> SEARCH = EnumSet.of(Interaction.SEARCH);
  private static final Set<Interaction> EITHER = EnumSet.of(Interaction.READ, Interaction.SEARCH);

  private final FhirContext fhir;
  private final PolicyOfRequest policies;
  private final Portions portions;

  PortionGuard(FhirContext fhir, PolicyOfRequest policies, Portions portions) {
    this.fhir = fhir;
    this.policies = policies;
    this.portions = portions;
  }

  /** Hides what storage is about to show: then it answers as what is not there. */
  @Hook(Pointcut.STORAGE_PRESHOW_RESOURCES)
  public void beforeShown(RequestDetails request, IPreResourceShowDetails shown) {
    if (OurMark.isOn(request) || WRITES.contains(request.getRestOperationType())) {
      return;
    }
    Policy policy = policies.of(request);
    if (!policy.inPart()) {
      return;
    }
    for (int i = 0; i < shown.size(); i++) {
      IBaseResource resource = shown.getResource(i);
      if (resource != null && !portions.reach(policy, by(request, resource), resource)) {
        shown.setResource(i, null);
      }
    }
  }

  private static Set<Interaction> by(RequestDetails request, IBaseResource resource) {
    RestOperationTypeEnum asked = request.getRestOperationType();
    if (asked == RestOperationTypeEnum.READ || asked == RestOperationTypeEnum.VREAD) {
      return READ;
    }
    return resource.fhirType().equals(request.getResourceName()) ? SEARCH : EITHER;
  }

  /** Takes out of the answer what should not be in it. */
  @Hook(Pointcut.SERVER_OUTGOING_RESPONSE)
  public void beforeSent(RequestDetails request, ResponseDetails response) {
    IBaseResource answer = response.getResponseResource();
    if (!(answer instanceof Resource whole) || ProjectionHook.says(answer)) {
      return;
    }
    Policy policy = policies.of(request);
    if (!policy.inPart()) {
      return;
    }
    if (whole instanceof Bundle bundle) {
      takeOut(policy, bundle);
    } else if (policy.type(whole.fhirType()).isPresent()) {
      boolean read = request.getRequestType() == RequestTypeEnum.GET;
      if (!portions.reach(policy, read ? READ : EITHER, whole)) {
        response.setResponseResource(read ? absent() : bare(whole));
      }
    }
  }

  private static Resource absent() {
    throw new FaultException(Fault.NOT_FOUND);
  }

  /** HAPI counts a search before the guards have looked: its total would count what they hide. */
  private void takeOut(Policy policy, Bundle bundle) {
    bundle.getEntry().removeIf(entry -> isOut(policy, entry) && !entry.hasResponse());
    if (bundle.getType() == BundleType.SEARCHSET) {
      bundle.setTotalElement(null);
    }
  }

  /** Whether its resource had to go; in a searchset an entry is its resource. */
  private boolean isOut(Policy policy, BundleEntryComponent entry) {
    Resource resource = entry.getResource();
    if (resource == null || ProjectionHook.says(resource)) {
      return false;
    }
    if (resource instanceof Bundle found) {
      takeOut(policy, found);
      return false;
    }
    boolean matched = entry.getSearch().getMode() == SearchEntryMode.MATCH;
    boolean out = !portions.reach(policy, matched ? SEARCH : EITHER, resource);
    if (out) {
      entry.setResource(null);
    }
    return out;
  }

  /** Its id and versions alone, as of what a caller wrote and may not see. */
  private Resource bare(Resource whole) {
    Resource bare = (Resource) fhir.getResourceDefinition(whole).newInstance();
    bare.setIdElement(whole.getIdElement());
    bare.setMeta(whole.getMeta().copy());
    return bare;
  }
}
