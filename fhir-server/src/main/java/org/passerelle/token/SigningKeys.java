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
 * set). Nodes that share the file follow one another's rotations, from the next token on.
 */
public final class SigningKeys implements JWKSource<SecurityContext> {

  private static final int BITS = 2048;

  private final SecretFile file;
  private final Clock clock;
  private volatile String stamp;
  private volatile JWKSet keys;

  private SigningKeys(SecretFile file, Clock clock) {
    this.file = file;
    this.clock = clock;
    this.stamp = file.stamp();
    this.keys = read();
  }

  /** The keys in this file; makes the file when it is not there. */
  public static SigningKeys in(SecretFile file, Clock clock) {
    return new SigningKeys(file, clock);
  }

  /**
   * The signing key first. Asked for each token that comes in, and always as the file has them: a
   * key that another node has ended is not known here any longer either.
   */
  @Override
  public List<JWK> get(JWKSelector selector, SecurityContext context) {
    follow();
    return selector.select(new JWKSet(live()));
  }

  /** Reads the file again where it is another than before. */
  private void follow() {
    String now = file.stamp();
    if (!now.equals(stamp)) {
      keys = read();
      stamp = now;
    }
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
    List<JWK> old = new ArrayList<>();
    for (JWK key : live()) {
      old.add(key.getExpirationTime() == null ? retired(key, until) : key);
    }
    replace(old);
    return until;
  }

  /**
   * Puts a new key in the place of all others, for one that was stolen: whatever they have signed
   * is refused from now on, by each node that shares the file.
   */
  public synchronized void replaceAll() {
    replace(List.of());
  }

  private void replace(List<JWK> old) {
    List<JWK> all = new ArrayList<>(List.of(fresh()));
    all.addAll(old);
    file.write(new JWKSet(all).toString(false));
    keys = read();
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
