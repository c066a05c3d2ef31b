package org.passerelle.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.passerelle.scope.Level;

/**
 * The SMART discovery document of a base: SMART App Launch 2.2. It says the same for every
 * well-formed name, whether or not there is such a room.
 */
final class SmartConfiguration {

  static final String PATH = "/.well-known/smart-configuration";

  /** The widest of each level; whoever asks is told, or refused, by its role. */
  private static final List<String> SCOPES =
      Arrays.stream(Level.values()).map(Level::everything).toList();

  /** Nothing of launches: there is no authorization endpoint. */
  private static final List<String> CAPABILITIES =
      List.of(
          "client-confidential-asymmetric",
          "permission-v2",
          "permission-user",
          "permission-patient");

  private static final ObjectMapper JSON = new ObjectMapper();

  private SmartConfiguration() {}

  static void write(String address, HttpServletResponse response) throws IOException {
    Map<String, Object> document =
        Map.of(
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
            CAPABILITIES);
    response.setContentType("application/json");
    response.getOutputStream().write(JSON.writeValueAsBytes(document));
  }
}
