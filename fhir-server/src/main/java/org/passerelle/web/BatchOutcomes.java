package org.passerelle.web;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryResponseComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Resource;
import org.passerelle.batch.EachEntry;
import org.passerelle.fault.Fault;
import org.passerelle.fault.Outcomes;

/**
 * Gives each refused entry of a batch our code, and each read of a transaction that found nothing:
 * HAPI answers them in its own words, where the code of ours is only the message.
 */
@Interceptor
public final class BatchOutcomes {

  private static final int GONE = 410;

  private static final Set<BundleType> ANSWERS =
      EnumSet.of(BundleType.BATCHRESPONSE, BundleType.TRANSACTIONRESPONSE);

  /** Rewrites the answer in place, just before it is guarded and written. */
  @Hook(Pointcut.SERVER_OUTGOING_RESPONSE)
  public void coded(RequestDetails request, IBaseResource answer) {
    if (answer instanceof Bundle bundle && ANSWERS.contains(bundle.getType())) {
      bundle.getEntry().stream()
          .map(Bundle.BundleEntryComponent::getResponse)
          .filter(response -> status(response) >= 400)
          .forEach(BatchOutcomes::code);
      if (request.getResource() instanceof Bundle asked) {
        EachEntry.of(request, asked).complete(bundle);
      }
    }
  }

  /** What is gone answers as what never was: a 410 would tell that it had been there. */
  private static void code(BundleEntryResponseComponent response) {
    response.setOutcome(Outcomes.of(fault(response), null));
    if (status(response) == GONE) {
      response.setStatus("404 Not Found");
      response.setLocation(null).setEtag(null).setLastModified(null);
    }
  }

  private static Fault fault(BundleEntryResponseComponent response) {
    String said = said(response.getOutcome());
    Optional<Fault> ours =
        Arrays.stream(Fault.values()).filter(fault -> said.equals(fault.code())).findFirst();
    return ours.orElseGet(() -> byStatus(status(response)));
  }

  private static Fault byStatus(int status) {
    return switch (status) {
      case 403, 405 -> Fault.NOT_OFFERED;
      case 404, 410 -> Fault.NOT_FOUND;
      case 409 -> Fault.CONFLICT;
      case 412 -> Fault.STALE_VERSION;
      case 422 -> Fault.INVALID_RESOURCE;
      default -> status < 500 ? Fault.INVALID_CONTENT : Fault.INTERNAL;
    };
  }

  private static String said(Resource outcome) {
    return outcome instanceof OperationOutcome known
        ? String.valueOf(known.getIssueFirstRep().getDiagnostics())
        : "";
  }

  private static int status(BundleEntryResponseComponent response) {
    String status = response.hasStatus() ? response.getStatus() : "";
    return status.matches("[0-9]{3}.*") ? Integer.parseInt(status.substring(0, 3)) : 0;
  }
}
