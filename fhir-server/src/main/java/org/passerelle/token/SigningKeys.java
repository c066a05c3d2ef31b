package org.passerelle.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.passerelle.secret.SecretFile;

/**
 * The issuer's own keys, kept beside the data with mode 0600: one that signs, and the public halves
 * of those before it, each until the last token that it signed has expired ({@code exp} in the
 * set). Nodes that share the file follow one another's rotations.
 */
public final class SigningKeys implements JWKSource<SecurityContext> {

  private static final int BITS = 2048;
  private static final Duration REST = Duration.ofSeconds(1);

  private final SecretFile file;
  private final Clock clock;
  private volatile JWKSet keys;
  private volatile Instant looked = Instant.MIN;

  private SigningKeys(SecretFile file, Clock clock) {
    this.file = file;
    this.clock = clock;
    this.keys = read();
  }

  /** The keys in this file; makes the file when it is not there. */
  public static SigningKeys in(SecretFile file, Clock clock) {
    return new SigningKeys(file, clock);
  }

  /**
   * The signing key first. One that is not known yet may be another node's new one: the file is
   * read again, at most once a second, since anybody can name keys that are none.
   */
  @Override
  public List<JWK> get(JWKSelector selector, SecurityContext context) {
    List<JWK> found = selector.select(new JWKSet(live()));
    Instant now = clock.instant();
    if (found.isEmpty() && looked.isBefore(now.minus(REST))) {
      looked = now;
      keys = read();
      found = selector.select(new JWKSet(live()));
    }
    return found;
  }

  /** Name of the key that signs now, as the file has it. */
  String current() {
    keys = read();
    return live().get(0).getKeyID();
  }

  /**
   * Puts a new key in the place of the one that signs.
   *
   * @param longest how long the tokens live that the old one has signed
   * @return until when the old one stays published
   */
  public synchronized Instant rotate(Duration longest) {
    Instant until = clock.instant().plus(longest);
    keys = read();
    List<JWK> all = new ArrayList<>(List.of(fresh()));
    for (JWK key : live()) {
      all.add(key.getExpirationTime() == null ? retired(key, until) : key);
    }
    file.write(new JWKSet(all).toString(false));
    keys = read();
    return until;
  }

  private List<JWK> live() {
    Instant now = clock.instant();
    return keys.getKeys().stream()
        .filter(
            key ->
                key.getExpirationTime() == null || key.getExpirationTime().toInstant().isAfter(now))
        .toList();
  }

  /** Without its private half: it signs nothing any more. */
  private static JWK retired(JWK key, Instant until) {
    return new RSAKey.Builder(key.toRSAKey().toPublicJWK())
        .expirationTime(Date.from(until))
        .build();
  }

  private JWKSet read() {
    try {
      return JWKSet.parse(file.readOrMake(() -> new JWKSet(fresh()).toString(false)));
    } catch (ParseException e) {
      throw new IllegalStateException("the signing keys cannot be read", e);
    }
  }

  private static RSAKey fresh() {
    try {
      return new RSAKeyGenerator(BITS).keyIDFromThumbprint(true).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}
