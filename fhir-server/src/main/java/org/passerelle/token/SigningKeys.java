package org.passerelle.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.text.ParseException;
import org.passerelle.secret.SecretFile;

/** The issuer's own signing key, made once and kept beside the data with mode 0600. */
public final class SigningKeys {

  private static final int BITS = 2048;

  private SigningKeys() {}

  /** The keys in this file; makes the file when it is not there. */
  public static JWKSource<SecurityContext> in(SecretFile file) {
    try {
      return new ImmutableJWKSet<>(JWKSet.parse(file.readOrMake(SigningKeys::fresh)));
    } catch (ParseException e) {
      throw new IllegalStateException("the signing key cannot be read", e);
    }
  }

  private static String fresh() {
    try {
      RSAKey key = new RSAKeyGenerator(BITS).keyIDFromThumbprint(true).generate();
      return new JWKSet(key).toString(false);
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}
