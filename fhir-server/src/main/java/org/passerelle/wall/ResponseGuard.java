package org.passerelle.wall;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.RequestTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.jspecify.annotations.Nullable;
import org.passerelle.fault.Fault;
import org.passerelle.fault.FaultException;
import org.passerelle.room.HomeOf;
import org.passerelle.room.StampedRooms;
import org.passerelle.served.Served;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The guard once more, on the whole of what is answered: each stored resource that is read or found
 * must be known to live in the request's room, or in the directory, and each that is drawn from our
 * own tables must be stamped with the request's room. What it stops is counted and alerts as what
 * {@link Guard} stops.
 */
@Interceptor(order = 100)
public final class ResponseGuard {

  private static final Logger LOG = LoggerFactory.getLogger(ResponseGuard.class);

  /** What the service says of itself, or publishes out of the jar. */
  private static final Set<String> OF_NO_ROOM =
      Set.of(
          "OperationOutcome",
          "CapabilityStatement",
          "StructureDefinition",
          "OperationDefinition",
          "CodeSystem",
          "ValueSet",
          "ConceptMap");

  /**
   * Operations whose answer need not be of one room: a person is told of all rooms; attainment is
   * counted from resources that {@link Guard} has seen.
   */
  private static final Set<String> UNSTAMPED = Set.of("$who-saw", "$goal-attainment");

  private final HomeOf homes;
  private final Served served;
  private final Counter stopped;

  /** A guard of responses that counts what it stops as {@code passerelle.guard.stopped}. */
  public ResponseGuard(HomeOf homes, Served served, MeterRegistry meters) {
    this.homes = homes;
    this.served = served;
    this.stopped = meters.counter(Guard.STOPPED);
  }

  /** Stops a response that holds what the request may not see, or what has no known home. */
  @Hook(Pointcut.SERVER_OUTGOING_RESPONSE)
  public boolean beforeSent(RequestDetails request, @Nullable IBaseResource response) {
    if (response != null
        && contained(response).anyMatch(one -> isForeign(request, response, one))) {
      stopped.increment();
      LOG.error("the guard of responses stopped one that would have shown another room's resource");
      throw new FaultException(Fault.INTERNAL);
    }
    return true;
  }

  private boolean isForeign(RequestDetails request, IBaseResource response, IBaseResource one) {
    if (served.keeps(one.fhirType())) {
      boolean shown = response instanceof Bundle || request.getRequestType() == RequestTypeEnum.GET;
      return shown && !homes.sees(request, one);
    }
    return !OF_NO_ROOM.contains(one.fhirType())
        && !UNSTAMPED.contains(String.valueOf(request.getOperation()))
        && !StampedRooms.areOnly(one, String.valueOf(request.getTenantId()))
        && !homes.sees(request, one);
  }

  /** All that is in it: the answer to a batch holds the bundles of its searches. */
  private static Stream<? extends IBaseResource> contained(IBaseResource response) {
    return response instanceof Bundle bundle
        ? bundle.getEntry().stream()
            .map(BundleEntryComponent::getResource)
            .filter(Objects::nonNull)
            .flatMap(ResponseGuard::contained)
        : Stream.of(response);
  }
}
