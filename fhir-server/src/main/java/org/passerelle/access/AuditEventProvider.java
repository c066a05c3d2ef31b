package org.passerelle.access;

import ca.uhn.fhir.rest.annotation.Count;
import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Offset;
import ca.uhn.fhir.rest.annotation.OptionalParam;
import ca.uhn.fhir.rest.annotation.Read;
import ca.uhn.fhir.rest.annotation.Search;
import ca.uhn.fhir.rest.api.server.IBundleProvider;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.param.DateRangeParam;
import ca.uhn.fhir.rest.param.ReferenceParam;
import ca.uhn.fhir.rest.param.TokenParam;
import ca.uhn.fhir.rest.server.IResourceProvider;
import ca.uhn.fhir.rest.server.SimpleBundleProvider;
import java.util.List;
import java.util.Objects;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.IdType;
import org.jspecify.annotations.Nullable;
import org.passerelle.fault.Fault;
import org.passerelle.fault.FaultException;

/** A room's own ledger of access, as AuditEvents, the newest first. */
public final class AuditEventProvider implements IResourceProvider {

  private static final int PAGE = 50;
  private static final int LARGEST_PAGE = 200;

  private final AccessReader ledger;

  AuditEventProvider(AccessReader ledger) {
    this.ledger = ledger;
  }

  @Override
  public Class<AuditEvent> getResourceType() {
    return AuditEvent.class;
  }

  /** One line. */
  @Read
  public AuditEvent read(@IdParam IdType id, RequestDetails request) {
    AuditEventMapper mapper = new AuditEventMapper(request.getFhirServerBase());
    return ledger.find(new Wanted(request.getTenantId()).withId(id.getIdPart()), 0, 1).stream()
        .map(mapper::map)
        .findFirst()
        .orElseThrow(() -> new FaultException(Fault.NOT_FOUND));
  }

  /** The lines about one resource, of a time, or all. */
  @Search
  public IBundleProvider search(
      @OptionalParam(name = AuditEvent.SP_RES_ID) @Nullable TokenParam id,
      @OptionalParam(name = AuditEvent.SP_ENTITY) @Nullable ReferenceParam entity,
      @OptionalParam(name = AuditEvent.SP_DATE) @Nullable DateRangeParam date,
      @Offset @Nullable Integer offset,
      @Count @Nullable Integer count,
      RequestDetails request) {
    Wanted wanted = new Wanted(request.getTenantId());
    if (id != null) {
      wanted.withId(id.getValue());
    }
    if (entity != null) {
      about(wanted, entity);
    }
    if (date != null) {
      wanted.from(date.getLowerBoundAsInstant()).until(date.getUpperBoundAsInstant());
    }
    int size = Math.max(1, Math.min(LARGEST_PAGE, Objects.requireNonNullElse(count, PAGE)));
    int from = Objects.requireNonNullElse(offset, 0);
    List<AccessLine> found = ledger.find(wanted, from, size + 1);
    AuditEventMapper mapper = new AuditEventMapper(request.getFhirServerBase());
    return page(found.stream().map(mapper::map).toList(), from, size);
  }

  private static void about(Wanted wanted, ReferenceParam entity) {
    if (entity.getResourceType() == null) {
      throw new FaultException(Fault.INVALID_CONTENT, "Name the entity as Type/id.");
    }
    wanted.about(entity.getResourceType(), entity.getIdPart());
  }

  /** One more than the page was looked for, which tells whether there is a next one. */
  private static IBundleProvider page(List<AuditEvent> found, int offset, int size) {
    SimpleBundleProvider page =
        new SimpleBundleProvider(found.subList(0, Math.min(size, found.size())));
    page.setSize(null);
    page.setCurrentPageOffset(offset);
    page.setCurrentPageSize(size);
    page.setTotalResourcesRequestedReturned(found.size());
    return page;
  }
}
