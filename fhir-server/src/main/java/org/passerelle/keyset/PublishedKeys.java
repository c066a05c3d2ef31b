package org.passerelle.keyset;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;

/** The keys at a URL, as Nimbus asks for them: again, when it does not find the one it wants. */
final class PublishedKeys implements JWKSetSource<SecurityContext> {

  private final Kept<JWKSet> keys;

  PublishedKeys(Kept<JWKSet> keys) {
    this.keys = keys;
  }

  @Override
  public JWKSet getJWKSet(
      JWKSetCacheRefreshEvaluator evaluator, long systemTime, SecurityContext context)
      throws KeySourceException {
    try {
      return keys.get(evaluator::requiresRefresh);
    } catch (IOException e) {
      throw new KeySourceException("the keys are not to be had", e);
    }
  }

  @Override
  public void close() {
    // The client that fetches is shared: whoever made it closes it.
  }
}
