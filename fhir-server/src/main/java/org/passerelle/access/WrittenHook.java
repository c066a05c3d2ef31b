package org.passerelle.access;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * A line for each resource that a caller writes, in the transaction that writes it. What the door
 * writes has its own ledger.
 */
@Interceptor(order = 100)
public final class WrittenHook {

  private final AccessLedger ledger;

  WrittenHook(AccessLedger ledger) {
    this.ledger = ledger;
  }

  /** A resource is new. */
  @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_CREATED)
  public void created(RequestDetails request, IBaseResource resource) {
    append(request, "create", resource, resource);
  }

  /** A resource has a new version; of the one before nothing is left while a job expunges it. */
  @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED)
  public void updated(RequestDetails request, @Nullable IBaseResource before, IBaseResource after) {
    append(request, "update", before, after);
  }

  /** A resource is deleted. */
  @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_DELETED)
  public void deleted(RequestDetails request, IBaseResource resource) {
    append(request, "delete", resource, resource);
  }

  private void append(
      RequestDetails request,
      String interaction,
      @Nullable IBaseResource before,
      IBaseResource resource) {
    if (!(request instanceof ServletRequestDetails http)) {
      return; // a call of the product's own
    }
    Visit visit = Visit.of(http.getServletRequest());
    Who who = visit == null ? null : visit.who();
    if (who == null) {
      throw new IllegalStateException("somebody writes whom the ledger of access does not know");
    }
    Act act = new Act(interaction, resource.fhirType(), resource.getIdElement().getIdPart(), null);
    Set<String> persons =
        Persons.all(
            List.of(
                before == null ? Set.of() : Persons.of((Resource) before),
                Persons.of((Resource) resource)));
    Finding written = Finding.plain(AccessOutcome.WRITTEN);
    ledger.appendWithin(ledger.line(who, act, written, persons), visit);
  }
}
