package org.passerelle.keyset;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.JWSKeySelector;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import java.security.Key;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The one key that a signature names by {@code kid}. Keys are those that we know of: a header that
 * brings its own, or says where another is, names none.
 */
public final class NamedKey implements JWSKeySelector<SecurityContext> {

  private final Set<JWSAlgorithm> algorithms;
  private final JWSVerificationKeySelector<SecurityContext> known;
  private final @Nullable String url;

  /**
   * @param algorithms those whose signatures are taken
   * @param url where the keys are published: the one value that a {@code jku} header may have, to
   *     the letter (SMART Backend Services, signature verification); null for nowhere
   */
  public NamedKey(
      Set<JWSAlgorithm> algorithms, JWKSource<SecurityContext> keys, @Nullable String url) {
    this.algorithms = Set.copyOf(algorithms);
    this.known = new JWSVerificationKeySelector<>(this.algorithms, keys);
    this.url = url;
  }

  /** It alone, or nothing. */
  @Override
  public List<? extends Key> selectJWSKeys(JWSHeader header, SecurityContext context)
      throws KeySourceException {
    if (!algorithms.contains(header.getAlgorithm())
        || header.getKeyID() == null
        || bringsItsOwn(header)) {
      return List.of();
    }
    List<? extends Key> found = known.selectJWSKeys(header, context);
    return found.size() == 1 ? found : List.of();
  }

  private boolean bringsItsOwn(JWSHeader header) {
    boolean elsewhere = header.getJWKURL() != null && !header.getJWKURL().toString().equals(url);
    return elsewhere
        || header.getJWK() != null
        || header.getX509CertURL() != null
        || header.getX509CertChain() != null;
  }
}
