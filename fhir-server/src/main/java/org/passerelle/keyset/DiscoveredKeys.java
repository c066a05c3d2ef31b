package org.passerelle.keyset;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.util.function.Function;

/**
 * The keys of an issuer where its discovery document says that they are. OpenID Connect Discovery
 * 1.0, section 4: the document names that very issuer, or nothing in it counts.
 */
final class DiscoveredKeys implements JWKSetSource<SecurityContext> {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Kept<String> place;
  private final Function<String, PublishedKeys> keys;

  /**
   * @param place URL of its keys, as its document says
   */
  DiscoveredKeys(Kept<String> place, Function<String, PublishedKeys> keys) {
    this.place = place;
    this.keys = keys;
  }

  /** Where the document of an issuer is. */
  static String document(String issuer) {
    return issuer.replaceAll("/$", "") + "/.well-known/openid-configuration";
  }

  /** The URL of its keys that this document of this issuer names. */
  static String place(String issuer, String document) throws IOException {
    JsonNode read = read(document);
    if (!issuer.equals(read.path("issuer").textValue())) {
      throw new IOException("the document of another issuer");
    }
    String place = read.path("jwks_uri").textValue();
    if (place == null) {
      throw new IOException("a document that names no keys");
    }
    return place;
  }

  private static JsonNode read(String document) throws IOException {
    try {
      return JSON.readTree(document);
    } catch (JsonProcessingException e) {
      throw new IOException("not a discovery document"); // without the text that it quotes
    }
  }

  @Override
  public JWKSet getJWKSet(
      JWKSetCacheRefreshEvaluator evaluator, long systemTime, SecurityContext context)
      throws KeySourceException {
    String url;
    try {
      url = place.get(known -> false);
    } catch (IOException e) {
      throw new KeySourceException("the issuer's document is not to be had", e);
    }
    return keys.apply(url).getJWKSet(evaluator, systemTime, context);
  }

  @Override
  public void close() {
    // The client that fetches is shared: whoever made it closes it.
  }
}
