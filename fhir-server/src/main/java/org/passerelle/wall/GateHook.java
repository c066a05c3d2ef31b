package org.passerelle.wall;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.RequestTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.Bundle;
import org.jspecify.annotations.Nullable;
import org.passerelle.batch.EachEntry;
import org.passerelle.fault.Fault;
import org.passerelle.fault.FaultException;

/**
 * Puts the {@link Gate} in HAPI's way: before a handler is chosen, and again on a bundle's entries.
 */
@Interceptor(order = -100)
public final class GateHook {

  private static final String METADATA = "metadata";

  private final PolicyOfRequest policies;
  private final Gate gate;
  private final EntryGate entries;
  private final PortionGate parts;

  /** A hook for these gates. */
  GateHook(PolicyOfRequest policies, Gate gate, EntryGate entries, PortionGate parts) {
    this.parts = parts;
    this.policies = policies;
    this.gate = gate;
    this.entries = entries;
  }

  /** Judges the request by its method, path and parameters. */
  @Hook(Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLER_SELECTED)
  public boolean beforeHandler(ServletRequestDetails request) {
    IIdType id = request.getId();
    if (METADATA.equals(request.getOperation()) && request.getResourceName() == null) {
      Gate.require(request.getRequestType() == RequestTypeEnum.GET);
      return true; // answered alike for any well-formed name, by our own provider
    }
    PostedForm.requireReadable(request);
    gate.judge(
        policies.begin(request),
        new Ask(
            request.getRequestType().name(),
            request.getResourceName(),
            id == null ? null : id.getIdPart(),
            extra(request, id),
            parameters(request, id),
            request.getHeader("If-None-Exist")));
    return true;
  }

  /** Judges the entries of a transaction or batch, and what would be written where. */
  @Hook(Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLED)
  public void beforeHandled(RequestDetails request) {
    if (request.getResourceName() == null) {
      String operation = request.getOperation();
      if (METADATA.equals(operation) || (operation != null && operation.startsWith("$"))) {
        return; // judged already, and nothing is posted with it
      }
      if (!(request.getResource() instanceof Bundle bundle)) {
        throw new FaultException(Fault.INVALID_CONTENT, "Post a Bundle here.");
      }
      EachEntry each = EachEntry.of(request, bundle);
      entries.judge(policies.of(request), each);
      parts.judge(request, policies.of(request), each);
      return;
    }
    parts.judge(request, policies.of(request));
  }

  /** HAPI reads a conditional update's condition out of the URL as it was written. */
  private static Map<String, List<String>> parameters(
      ServletRequestDetails request, @Nullable IIdType id) {
    String query = request.getServletRequest().getQueryString();
    boolean conditional = request.getRequestType() == RequestTypeEnum.PUT && id == null;
    return conditional && query != null
        ? EntryUrl.query(query)
        : EntryUrl.lists(request.getParameters());
  }

  private static List<String> extra(RequestDetails request, @Nullable IIdType id) {
    return Stream.of(
            request.getOperation(),
            request.getSecondaryOperation(),
            request.getCompartmentName(),
            id == null ? null : id.getVersionIdPart())
        .filter(part -> part != null)
        .toList();
  }
}
