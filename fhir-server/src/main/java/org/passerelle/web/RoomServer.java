package org.passerelle.web;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.interceptor.api.IInterceptorService;
import ca.uhn.fhir.rest.api.RequestTypeEnum;
import ca.uhn.fhir.rest.server.RestfulServer;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** HAPI's servlet over the rooms, with one set of hooks, each of which runs once. */
final class RoomServer extends RestfulServer {

  private static final long serialVersionUID = 1L;

  private final transient ServerHooks hooks;

  RoomServer(FhirContext fhir, IInterceptorService interceptors) {
    super(fhir, interceptors);
    this.hooks = new ServerHooks(interceptors);
  }

  @Override
  protected ServletRequestDetails newRequestDetails(
      RequestTypeEnum type, HttpServletRequest request, HttpServletResponse response) {
    ServletRequestDetails details = new ServletRequestDetails(hooks);
    details.setServer(this);
    details.setRequestType(type);
    details.setServletRequest(request);
    details.setServletResponse(response);
    return details;
  }

  /** Ours, which is in the answer's header already; HAPI would add its own. */
  @Override
  protected void addRequestIdToResponse(ServletRequestDetails details, String requestId) {}

  /** Nobody needs to know what stands behind, and which version has which hole. */
  @Override
  public void addHeadersToResponse(HttpServletResponse response) {}
}
