package org.passerelle.kill;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.passerelle.support.Answer;
import org.passerelle.support.FhirCaller;

/**
 * A room's system that proves itself by a key of its own, as every client does outside the
 * demonstration.
 *
 * @param room its room
 * @param id its client id
 */
record KeyClient(String room, String id, ECKey key) {

  private static final Pattern TOKEN = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"");
  private static final int LIFE_SECONDS = 240;

  /** One with a new key. */
  static KeyClient of(String room) {
    try {
      return new KeyClient(
          room, "systeme-" + room, new ECKeyGenerator(Curve.P_384).keyID("one").generate());
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Its public key, as the operator is given it. */
  String jwks() {
    return new JWKSet(key.toPublicJWK()).toString();
  }

  /** A caller with a token of the house at this address. */
  FhirCaller at(String address) {
    String form =
        "grant_type=client_credentials&client_assertion_type="
            + "urn%3Aietf%3Aparams%3Aoauth%3Aclient-assertion-type%3Ajwt-bearer&client_assertion="
            + assertion(address + "/oauth2/token");
    Answer answer =
        FhirCaller.exchange(
            HttpRequest.newBuilder(URI.create(address + "/oauth2/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    Matcher token = TOKEN.matcher(answer.body());
    if (!token.find()) {
      throw new IllegalStateException("no token: " + answer.status() + " " + answer.body());
    }
    return FhirCaller.bearing(address, room, token.group(1));
  }

  /** By the system's clock, which is that of the other process. */
  private String assertion(String audience) {
    JWTClaimsSet claims =
        new JWTClaimsSet.Builder()
            .issuer(id)
            .subject(id)
            .audience(audience)
            .jwtID(UUID.randomUUID().toString())
            .expirationTime(Date.from(Instant.now().plusSeconds(LIFE_SECONDS)))
            .build();
    SignedJWT signed =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.ES384).keyID(key.getKeyID()).build(), claims);
    try {
      signed.sign(new ECDSASigner(key));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
    return signed.serialize();
  }
}
