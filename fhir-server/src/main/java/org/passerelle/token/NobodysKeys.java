package org.passerelle.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import java.math.BigInteger;
import java.security.Key;
import java.security.SecureRandom;
import java.security.spec.RSAKeyGenParameterSpec;
import java.util.List;

/**
 * Keys whose private halves nobody has. What names no key of a client, or no client at all, is
 * verified against them, and fails as late as a wrong signature does: how long a refusal takes does
 * not tell who is registered here.
 */
public final class NobodysKeys {

  private static final int BITS = 2048;

  private final RSAKey rsa;
  private final ECKey ec;

  /**
   * Fresh ones, public halves alone. An RSA modulus is here any odd number of its size: making two
   * primes takes most of a second at the start, and verifying takes as long under either.
   */
  public NobodysKeys(SecureRandom random) {
    BigInteger modulus = new BigInteger(BITS, random).setBit(BITS - 1).setBit(0);
    this.rsa =
        new RSAKey.Builder(Base64URL.encode(modulus), Base64URL.encode(RSAKeyGenParameterSpec.F4))
            .keyID("nobody")
            .build();
    try {
      this.ec = new ECKeyGenerator(Curve.P_384).keyID("nobody-ec").generate().toPublicJWK();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** One of the kind that this algorithm wants. */
  Key forAlgorithm(JWSAlgorithm algorithm) throws JOSEException {
    return JWSAlgorithm.Family.EC.contains(algorithm) ? ec.toECPublicKey() : rsa.toRSAPublicKey();
  }

  /** One as a client's registered set, to be read like any other. */
  String asJson() {
    return new JWKSet(List.of(rsa)).toString();
  }
}
