package org.passerelle.wall;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.RequestTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Objects;
import java.util.stream.Stream;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.jspecify.annotations.Nullable;
import org.passerelle.fault.Fault;
import org.passerelle.fault.FaultException;
import org.passerelle.room.HomeOf;
import org.passerelle.served.Served;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The guard once more, on the whole of what a read or a search answers: each stored resource in it
 * must be known to live in the request's room, or in the directory. What it stops is counted and
 * alerts as what {@link Guard} stops.
 */
@Interceptor(order = 100)
public final class ResponseGuard {

  private static final Logger LOG = LoggerFactory.getLogger(ResponseGuard.class);

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
    if (response != null && (response instanceof Bundle || isRead(request))) {
      boolean foreign =
          contained(response)
              .anyMatch(
                  resource -> served.keeps(resource.fhirType()) && !homes.sees(request, resource));
      if (foreign) {
        stopped.increment();
        LOG.error(
            "the guard of responses stopped one that would have shown another room's resource");
        throw new FaultException(Fault.INTERNAL);
      }
    }
    return true;
  }

  private static boolean isRead(RequestDetails request) {
    return request.getRequestType() == RequestTypeEnum.GET;
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
