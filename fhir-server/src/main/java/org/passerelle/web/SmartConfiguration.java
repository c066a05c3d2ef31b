package org.passerelle.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.passerelle.issuer.Issuer;
import org.passerelle.scope.Level;

/**
 * The SMART discovery document of a base: SMART App Launch 2.2. It says the same for every
 * well-formed name of a kind, whether or not there is such a room: whose tokens open a room is said
 * of names.
 */
final class SmartConfiguration {

  static final String PATH = "/.well-known/smart-configuration";

  /** The widest of each level; whoever asks is told, or refused, by its role. */
  private static final List<String> SCOPES =
      Arrays.stream(Level.values()).map(Level::everything).toList();

  /** Nothing of launches: there is no authorization endpoint. */
  private static final List<String> PERMISSIONS =
      List.of("permission-v2", "permission-user", "permission-patient");

  private static final ObjectMapper JSON = new ObjectMapper();

  private SmartConfiguration() {}

  /** The document of a base whose tokens this house makes itself. */
  static Map<String, Object> ours(String address) {
    return Map.of(
        "issuer",
        address,
        "jwks_uri",
        address + "/oauth2/jwks",
        "token_endpoint",
        address + "/oauth2/token",
        "token_endpoint_auth_methods_supported",
        List.of("private_key_jwt"),
        "token_endpoint_auth_signing_alg_values_supported",
        List.of("RS384", "ES384"),
        "grant_types_supported",
        List.of("client_credentials"),
        "scopes_supported",
        SCOPES,
        "capabilities",
        with("client-confidential-asymmetric"));
  }

  /** The same where another makes them: how a client proves itself there, that issuer says. */
  static Map<String, Object> of(Issuer issuer) {
    Map<String, Object> document = new HashMap<>();
    document.put("issuer", issuer.issuer());
    document.put("token_endpoint", issuer.tokenEndpoint());
    document.put("grant_types_supported", List.of("client_credentials"));
    document.put("scopes_supported", SCOPES);
    document.put("capabilities", PERMISSIONS);
    if (issuer.jwksUri() != null) {
      document.put("jwks_uri", issuer.jwksUri());
    }
    return document;
  }

  private static List<String> with(String capability) {
    return Stream.concat(Stream.of(capability), PERMISSIONS.stream()).toList();
  }

  static void write(Map<String, Object> document, HttpServletResponse response) throws IOException {
    response.setContentType("application/json");
    response.getOutputStream().write(JSON.writeValueAsBytes(document));
  }
}
