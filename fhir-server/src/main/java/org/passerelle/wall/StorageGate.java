package org.passerelle.wall;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.Set;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Resource;
import org.passerelle.fault.Fault;
import org.passerelle.fault.FaultException;
import org.passerelle.policy.Policy;
import org.passerelle.policy.TypePolicy;
import org.passerelle.room.OurMark;
import org.passerelle.served.Interaction;

/**
 * The caller's policy once more, where a resource is about to be stored: whatever road it came by,
 * a caller writes only the types and elements that its policy lists, within the part of a type that
 * its scopes reach. Our own marked calls pass.
 */
@Interceptor(order = -100)
public final class StorageGate {

  private final PolicyOfRequest policies;
  private final ElementGate elements;
  private final ReferenceGate references;
  private final Portions portions;

  StorageGate(
      PolicyOfRequest policies, ElementGate elements, ReferenceGate references, Portions portions) {
    this.portions = portions;
    this.policies = policies;
    this.elements = elements;
    this.references = references;
  }

  /** Before a resource is first stored. */
  @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_CREATED)
  public void beforeCreated(RequestDetails request, IBaseResource resource) {
    if (!OurMark.isOn(request)) {
      elements.created(allowed(request, resource, Interaction.CREATE), (Resource) resource);
      references.judge(request, policies.of(request), null, (Resource) resource);
      require(request, Interaction.CREATE, resource, Fault.NOT_OFFERED);
    }
  }

  /** Before a new version is stored. */
  @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED)
  public void beforeUpdated(RequestDetails request, IBaseResource before, IBaseResource after) {
    if (!OurMark.isOn(request)) {
      TypePolicy type = allowed(request, after, Interaction.UPDATE);
      require(request, Interaction.UPDATE, before, Fault.NOT_FOUND);
      references.judge(request, policies.of(request), (Resource) before, (Resource) after);
      elements.updated(type, (Resource) before, (Resource) after);
      require(request, Interaction.UPDATE, after, Fault.NOT_OFFERED);
    }
  }

  /** Before a resource is deleted. */
  @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_DELETED)
  public void beforeDeleted(RequestDetails request, IBaseResource resource) {
    if (!OurMark.isOn(request)) {
      allowed(request, resource, Interaction.DELETE);
      require(request, Interaction.DELETE, resource, Fault.NOT_FOUND);
    }
  }

  private void require(
      RequestDetails request, Interaction interaction, IBaseResource resource, Fault otherwise) {
    Policy policy = policies.of(request);
    if (policy.inPart() && !portions.reach(policy, Set.of(interaction), resource)) {
      throw new FaultException(otherwise);
    }
  }

  private TypePolicy allowed(
      RequestDetails request, IBaseResource resource, Interaction interaction) {
    Policy policy = policies.of(request);
    TypePolicy type =
        policy.type(resource.fhirType()).orElseThrow(() -> new FaultException(Fault.NOT_OFFERED));
    if (!type.allows(interaction)) {
      // An update of what is not there would create it: to whoever may only amend, it is gone.
      boolean amends = interaction == Interaction.CREATE && type.allows(Interaction.UPDATE);
      throw new FaultException(amends ? Fault.NOT_FOUND : Fault.NOT_OFFERED);
    }
    return type;
  }
}
