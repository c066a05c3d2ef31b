package org.passerelle.ledger;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Read;
import ca.uhn.fhir.rest.annotation.RequiredParam;
import ca.uhn.fhir.rest.annotation.Search;
import ca.uhn.fhir.rest.api.server.IBundleProvider;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.param.ReferenceParam;
import ca.uhn.fhir.rest.server.IResourceProvider;
import ca.uhn.fhir.rest.server.SimpleBundleProvider;
import java.util.List;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Provenance;
import org.passerelle.fault.Fault;
import org.passerelle.fault.FaultException;

/** A room's own ledger, as Provenance of its own resources. */
public final class ProvenanceProvider implements IResourceProvider {

  private final LedgerReader ledger;

  ProvenanceProvider(LedgerReader ledger) {
    this.ledger = ledger;
  }

  @Override
  public Class<Provenance> getResourceType() {
    return Provenance.class;
  }

  /** One line. */
  @Read
  public Provenance read(@IdParam IdType id, RequestDetails request) {
    return ledger
        .find(request.getTenantId(), id.getIdPart())
        .map(ProvenanceMapper::map)
        .orElseThrow(() -> new FaultException(Fault.NOT_FOUND));
  }

  /** The lines about one resource, oldest first. */
  @Search
  public IBundleProvider about(
      @RequiredParam(name = Provenance.SP_TARGET) ReferenceParam target, RequestDetails request) {
    if (target.getResourceType() == null) {
      throw new FaultException(Fault.INVALID_CONTENT, "Name the target as Type/id.");
    }
    List<Provenance> found =
        ledger.about(request.getTenantId(), target.getResourceType(), target.getIdPart()).stream()
            .map(ProvenanceMapper::map)
            .toList();
    return new SimpleBundleProvider(found);
  }
}
