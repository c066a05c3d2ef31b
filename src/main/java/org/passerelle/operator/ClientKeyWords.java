package org.passerelle.operator;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyType;
import java.text.ParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A JWK Set as an operator sends it: public keys alone, each one nameable and fit for RS384 or
 * ES384.
 *
 * @param jwks the set as it is stored; empty when it is refused
 * @param refusal why it is refused; empty when it is sound
 */
record ClientKeyWords(String jwks, String refusal) {

  private static final int FEWEST_BITS = 2048;
  private static final int CURVE_BITS = 384;

  static ClientKeyWords read(Optional<String> text) {
    try {
      JWKSet keys = JWKSet.parse(text.orElse(""));
      String refusal = refusal(keys.getKeys());
      return new ClientKeyWords(refusal.isEmpty() ? keys.toString(true) : "", refusal);
    } catch (ParseException e) {
      return new ClientKeyWords("", "The file is not a JWK Set.");
    }
  }

  boolean sound() {
    return refusal.isEmpty();
  }

  private static String refusal(List<JWK> keys) {
    if (keys.isEmpty()) {
      return "The file holds no key.";
    }
    Set<String> names = new HashSet<>();
    for (JWK key : keys) {
      if (key.isPrivate()) {
        return "The file holds a private key: send public keys alone.";
      }
      if (key.getKeyID() == null) {
        return "A key has no kid: an assertion names its key by it.";
      }
      if (!names.add(key.getKeyID())) {
        return "Two keys have the same kid.";
      }
      if (!fits(key)) {
        return "A key is of another kind than RSA of 2048 bits or more, or EC on P-384.";
      }
    }
    return "";
  }

  private static boolean fits(JWK key) {
    return key.getKeyType().equals(KeyType.RSA)
        ? key.size() >= FEWEST_BITS
        : key.getKeyType().equals(KeyType.EC) && key.size() == CURVE_BITS;
  }
}
