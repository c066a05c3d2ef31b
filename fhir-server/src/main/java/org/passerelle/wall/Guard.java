package org.passerelle.wall;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.IPreResourceShowDetails;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumSet;
import java.util.Set;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.instance.model.api.IIdType;
import org.passerelle.fault.Fault;
import org.passerelle.fault.FaultException;
import org.passerelle.room.HomeOf;
import org.passerelle.room.OurMark;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * As each resource leaves, its partition must be the request's room, or the directory. Otherwise
 * the whole request fails closed, is counted and alerts. A copy whose disclosure is closed, or past
 * its period by the clock, is absent, and so is every version that is asked for as one. It trusts
 * nothing that the gate did. Design section 3, layer 3.
 */
@Interceptor(order = 100)
public final class Guard {

  /** How many requests were stopped, by either guard. */
  static final String STOPPED = "passerelle.guard.stopped";

  private static final Logger LOG = LoggerFactory.getLogger(Guard.class);

  /** A version outlives the delete of its resource until it is expunged: nobody is shown one. */
  private static final Set<RestOperationTypeEnum> HISTORY =
      EnumSet.of(
          RestOperationTypeEnum.HISTORY_INSTANCE,
          RestOperationTypeEnum.HISTORY_TYPE,
          RestOperationTypeEnum.HISTORY_SYSTEM);

  private final HomeOf homes;
  private final EndedCopies ended;
  private final Counter stopped;

  /** A guard that counts what it stops as {@code passerelle.guard.stopped}. */
  public Guard(HomeOf homes, EndedCopies ended, MeterRegistry meters) {
    this.homes = homes;
    this.ended = ended;
    this.stopped = meters.counter(STOPPED);
  }

  /** Stops a request that would show another room's resource; hides copies whose ground is over. */
  @Hook(Pointcut.STORAGE_PRESHOW_RESOURCES)
  public void beforeShown(RequestDetails request, IPreResourceShowDetails shown) {
    for (IBaseResource resource : shown.getAllResources()) {
      if (resource != null && !homes.sees(request, resource)) {
        stopped.increment();
        LOG.error("the guard stopped a request that would have shown another room's resource");
        throw new FaultException(Fault.INTERNAL);
      }
    }
    if (OurMark.isOn(request)) {
      return;
    }
    if (isOfThePast(request)) {
      throw new FaultException(Fault.NOT_FOUND);
    }
    hideEnded(String.valueOf(request.getTenantId()), shown);
  }

  /** In a bundle's entry HAPI calls each read a vread; there only its version tells. */
  private static boolean isOfThePast(RequestDetails request) {
    RestOperationTypeEnum asked = request.getRestOperationType();
    IIdType id = request.getId();
    boolean current =
        id != null
            && !id.hasVersionIdPart()
            && !String.valueOf(request.getRequestPath()).contains("_history");
    return HISTORY.contains(asked) || (asked == RestOperationTypeEnum.VREAD && !current);
  }

  private void hideEnded(String room, IPreResourceShowDetails shown) {
    Set<String> over = ended.of(room, shown.getAllResources());
    for (int i = 0; i < shown.size(); i++) {
      IBaseResource resource = shown.getResource(i);
      if (resource != null && over.contains(EndedCopies.key(resource))) {
        shown.setResource(i, null);
      }
    }
  }
}
