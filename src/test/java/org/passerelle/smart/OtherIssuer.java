package org.passerelle.smart;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;

/** An issuer that is not ours: it publishes its keys and signs real tokens with them. */
final class OtherIssuer {

  private final String path;
  private final RSAKey rsa = Backend.key("their-rsa");
  private final ECKey curved;

  /** One at this path of the key server, with its keys and its document published. */
  OtherIssuer(String path) {
    this.path = path;
    try {
      this.curved = new ECKeyGenerator(Curve.P_384).keyID("their-ec").generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
    publishDocument(name());
    publishKeys();
  }

  void publishKeys() {
    KeyServer.publish(keysPath(), rsa.toPublicJWK(), curved.toPublicJWK());
  }

  /** A discovery document that says it is of this issuer. */
  void publishDocument(String issuer) {
    KeyServer.answers(
        path + "/.well-known/openid-configuration",
        aResponse()
            .withBody(
                """
                {"issuer": "%s", "jwks_uri": "%s", "token_endpoint": "%s/token"}
                """
                    .formatted(issuer, KeyServer.url(keysPath()), name())));
  }

  String keysPath() {
    return path + "/keys";
  }

  /** Its {@code iss}. */
  String name() {
    return KeyServer.url(path);
  }

  RSAKey key() {
    return rsa;
  }

  String signed(JWTClaimsSet.Builder claims) {
    return signed(claims, rsa);
  }

  String signed(JWTClaimsSet.Builder claims, RSAKey by) {
    try {
      return Backend.signed(
          new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(by.getKeyID()).build(),
          claims,
          new RSASSASigner(by));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  String signedByCurve(JWTClaimsSet.Builder claims) {
    try {
      return Backend.signed(
          new JWSHeader.Builder(JWSAlgorithm.ES384).keyID(curved.getKeyID()).build(),
          claims,
          new ECDSASigner(curved));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}
