package org.passerelle.web;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.tenant.ITenantIdentificationStrategy;
import ca.uhn.fhir.util.UrlPathTokenizer;

/**
 * The first path part after {@code /fhir} names the room, always: there is no request without a
 * room, not even {@code /fhir/metadata}.
 */
final class RoomOfUrl implements ITenantIdentificationStrategy {

  @Override
  public void extractTenant(UrlPathTokenizer path, RequestDetails request) {
    request.setTenantId(path.hasMoreTokens() ? path.nextTokenUnescapedAndSanitized() : "");
  }

  @Override
  public String massageServerBaseUrl(String base, RequestDetails request) {
    return base + "/" + request.getTenantId();
  }

  @Override
  public String resolveRelativeUrl(String url, RequestDetails request) {
    // An entry of a bundle is relative to the room that its bundle was posted to.
    return request.getTenantId() == null ? url : request.getTenantId() + "/" + url;
  }
}
