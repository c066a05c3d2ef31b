package org.passerelle.token;

import com.nimbusds.jwt.SignedJWT;
import jakarta.servlet.http.HttpServletRequest;
import java.text.ParseException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.web.authentication.AuthenticationConverter;

/**
 * A request with an assertion and no {@code client_id}, as SMART Backend Services sends it: who it
 * is, the assertion says, and is verified by that client's keys. RFC 7521, 4.2.
 */
final class AssertedClient implements AuthenticationConverter {

  private static final String TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

  @Override
  public @Nullable Authentication convert(HttpServletRequest request) {
    String[] assertion = request.getParameterValues("client_assertion");
    if (request.getParameter("client_id") != null
        || !TYPE.equals(request.getParameter("client_assertion_type"))
        || assertion == null
        || assertion.length != 1) {
      return null;
    }
    String client = subject(assertion[0]);
    return client == null
        ? null
        : new OAuth2ClientAuthenticationToken(
            client, new ClientAuthenticationMethod(TYPE), assertion[0], others(request));
  }

  private static @Nullable String subject(String assertion) {
    try {
      return SignedJWT.parse(assertion).getJWTClaimsSet().getSubject();
    } catch (ParseException unread) {
      return null;
    }
  }

  private static Map<String, Object> others(HttpServletRequest request) {
    Map<String, Object> others = new HashMap<>();
    request
        .getParameterMap()
        .forEach((name, values) -> others.put(name, values.length == 1 ? values[0] : values));
    others.remove("client_assertion");
    return others;
  }
}
