package org.passerelle.wall;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.ResponseDetails;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Resource;
import org.passerelle.fault.Fault;
import org.passerelle.fault.FaultException;
import org.passerelle.policy.Policy;

/**
 * The one place by which every answer leaves, after the guards: each resource in it is shown as far
 * as the caller's policy goes, whether it was read, found, included, part of a bundle, or the echo
 * of a write. A resource of a type that the policy does not list is absent.
 */
@Interceptor(order = 200)
public final class ProjectionHook {

  private final PolicyOfRequest policies;
  private final Projection projection;

  ProjectionHook(PolicyOfRequest policies, Projection projection) {
    this.policies = policies;
    this.projection = projection;
  }

  /** Puts what is shown in the place of what was found. */
  @Hook(Pointcut.SERVER_OUTGOING_RESPONSE)
  public void beforeSent(RequestDetails request, ResponseDetails response) {
    IBaseResource answer = response.getResponseResource();
    if (answer == null || says(answer)) {
      return;
    }
    Policy policy = policies.of(request);
    if (answer instanceof Parameters && ofOperation(policy, request)) {
      return;
    }
    if (!policy.asServed()) {
      Resource shown = shown(policy, (Resource) answer, request).orElse(null);
      if (shown == null) {
        throw new FaultException(Fault.NOT_OFFERED);
      }
      response.setResponseResource(shown);
    }
  }

  private Optional<Resource> shown(Policy policy, Resource resource, RequestDetails request) {
    if (says(resource)) {
      return Optional.of(resource);
    }
    if (resource instanceof Bundle bundle) {
      bundle.getEntry().removeIf(entry -> absent(policy, entry, request));
      return Optional.of(bundle);
    }
    return policy
        .type(resource.fhirType())
        .filter(type -> !type.interactions().isEmpty()) // for its operations alone
        .map(type -> projection.of(type, resource, !encoderMarks(request, resource)));
  }

  /** Whether nothing of this entry is left; in a searchset an entry is its resource. */
  private boolean absent(Policy policy, BundleEntryComponent entry, RequestDetails request) {
    if (!entry.hasResource()) {
      return false;
    }
    Resource shown = shown(policy, entry.getResource(), request).orElse(null);
    entry.setResource(shown);
    return shown == null && !entry.hasResponse();
  }

  /** What an operation answers was made for this caller: it holds no resource of a room. */
  private static boolean ofOperation(Policy policy, RequestDetails request) {
    String operation = request.getOperation();
    String type = request.getResourceName();
    if (operation == null || !operation.startsWith("$")) {
      return false;
    }
    String name = operation.substring(1);
    return type == null
        ? policy.operation(name).isPresent()
        : policy.type(type).flatMap(known -> known.operation(name)).isPresent();
  }

  /** What the server says itself, and no room holds. */
  static boolean says(IBaseResource answer) {
    return answer instanceof OperationOutcome || answer instanceof CapabilityStatement;
  }

  /**
   * Whether HAPI's encoder writes the mark itself: on everything for {@code _summary}, and for
   * {@code _elements} on the type that was asked for.
   */
  private static boolean encoderMarks(RequestDetails request, Resource resource) {
    String[] summary = request.getParameters().get(Constants.PARAM_SUMMARY);
    if (summary != null && !List.of(summary).equals(List.of("false"))) {
      return true;
    }
    return request.getParameters().containsKey(Constants.PARAM_ELEMENTS)
        && resource.fhirType().equals(request.getResourceName());
  }
}
