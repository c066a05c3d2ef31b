package org.passerelle.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.JWSKeySelector;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import java.security.Key;
import java.util.List;
import java.util.Set;

/**
 * The one key that an assertion names by {@code kid}; where there is none, nobody's. So each
 * assertion of an allowed algorithm is verified exactly once.
 */
final class KeyOfAssertion implements JWSKeySelector<SecurityContext> {

  private static final Set<JWSAlgorithm> ALGORITHMS =
      Set.of(JWSAlgorithm.RS384, JWSAlgorithm.ES384);

  private final JWSVerificationKeySelector<SecurityContext> own;
  private final NobodysKeys nobodys;

  KeyOfAssertion(JWKSet registered, NobodysKeys nobodys) {
    this.own = new JWSVerificationKeySelector<>(ALGORITHMS, new ImmutableJWKSet<>(registered));
    this.nobodys = nobodys;
  }

  /** Keys are those registered: none that an assertion brings along, or says where to find. */
  private static boolean bringsItsOwn(JWSHeader header) {
    return header.getJWKURL() != null
        || header.getJWK() != null
        || header.getX509CertURL() != null
        || header.getX509CertChain() != null;
  }

  @Override
  public List<? extends Key> selectJWSKeys(JWSHeader header, SecurityContext context)
      throws KeySourceException {
    if (!ALGORITHMS.contains(header.getAlgorithm())) {
      return List.of();
    }
    List<? extends Key> found =
        header.getKeyID() == null || bringsItsOwn(header)
            ? List.of()
            : own.selectJWSKeys(header, context);
    try {
      return found.size() == 1 ? found : List.of(nobodys.forAlgorithm(header.getAlgorithm()));
    } catch (JOSEException e) {
      throw new KeySourceException("a key of ours cannot be read", e);
    }
  }
}
