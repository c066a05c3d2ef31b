package org.passerelle.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.JWSKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import java.security.Key;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.passerelle.keyset.NamedKey;

/**
 * The one key that an assertion names by {@code kid}; where there is none, nobody's. So each
 * assertion of an allowed algorithm is verified exactly once.
 */
final class KeyOfAssertion implements JWSKeySelector<SecurityContext> {

  private static final Set<JWSAlgorithm> ALGORITHMS =
      Set.of(JWSAlgorithm.RS384, JWSAlgorithm.ES384);

  private final NamedKey own;
  private final NobodysKeys nobodys;

  /**
   * @param registered the client's keys
   * @param url where it publishes them; null for keys on file
   */
  KeyOfAssertion(JWKSource<SecurityContext> registered, @Nullable String url, NobodysKeys nobodys) {
    this.own = new NamedKey(ALGORITHMS, registered, url);
    this.nobodys = nobodys;
  }

  @Override
  public List<? extends Key> selectJWSKeys(JWSHeader header, SecurityContext context)
      throws KeySourceException {
    if (!ALGORITHMS.contains(header.getAlgorithm())) {
      return List.of();
    }
    List<? extends Key> found = named(header, context);
    try {
      return found.isEmpty() ? List.of(nobodys.forAlgorithm(header.getAlgorithm())) : found;
    } catch (JOSEException e) {
      throw new KeySourceException("a key of ours cannot be read", e);
    }
  }

  /** Keys that are not to be had, of which whoever fetches them tells the log, are none. */
  private List<? extends Key> named(JWSHeader header, SecurityContext context) {
    try {
      return own.selectJWSKeys(header, context);
    } catch (KeySourceException notToBeHad) {
      return List.of();
    }
  }
}
