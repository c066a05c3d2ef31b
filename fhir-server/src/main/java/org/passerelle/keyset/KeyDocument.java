package org.passerelle.keyset;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyType;
import java.io.IOException;
import java.text.ParseException;
import java.util.Set;

/**
 * A JWK Set as somebody publishes it. Keys without a {@code kid}, or of a kind that we take no
 * signature of, are passed over; a set with a secret in it is believed in nothing.
 */
final class KeyDocument {

  private static final int MOST = 100;
  private static final int FEWEST_BITS = 2048;
  private static final Set<Curve> CURVES = Set.of(Curve.P_256, Curve.P_384);

  private KeyDocument() {}

  static JWKSet read(String text) throws IOException {
    JWKSet all = parsed(text);
    if (all.size() > MOST) {
      throw new IOException("more keys than anybody has");
    }
    if (all.getKeys().stream().anyMatch(JWK::isPrivate)) {
      throw new IOException("a private key was published");
    }
    return new JWKSet(all.getKeys().stream().filter(KeyDocument::fits).toList());
  }

  private static JWKSet parsed(String text) throws IOException {
    try {
      return JWKSet.parse(text);
    } catch (ParseException e) {
      throw new IOException("not a JWK Set", e);
    }
  }

  private static boolean fits(JWK key) {
    if (key.getKeyID() == null) {
      return false;
    }
    return key.getKeyType().equals(KeyType.RSA)
        ? key.size() >= FEWEST_BITS
        : key instanceof ECKey curved && CURVES.contains(curved.getCurve());
  }
}
