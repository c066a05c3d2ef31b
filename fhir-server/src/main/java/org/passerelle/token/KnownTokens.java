package org.passerelle.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidationException;

/**
 * Tokens whose signature was verified on this node, by their hash: a signature says the same each
 * time, and verifying it is what a flood would have us do. Whatever can change, the time and
 * whether the client still stands, is looked at for every request all the same.
 */
public final class KnownTokens {

  private static final int REMEMBERED = 20_000;
  private static final Duration AT_MOST = Duration.ofHours(1);

  private final Cache<String, Jwt> verified = cache();

  /** Apart, so that none of them is ever taken for one that our own key has signed. */
  private final Cache<String, Jwt> admitted = cache();

  /**
   * What this token says, without a look at whether it is still good: enough to count the request,
   * not to open anything. Empty for one that was not verified here, or not lately.
   */
  public Optional<Jwt> find(String token) {
    String hash = hash(token);
    Jwt ours = verified.getIfPresent(hash);
    return Optional.ofNullable(ours == null ? admitted.getIfPresent(hash) : ours);
  }

  /**
   * Another issuer's token was let in: from now on it counts for its client, and is verified each
   * time all the same.
   *
   * @param read what it says, in our own claims; its subject is the client's id here
   */
  public Jwt admit(String token, Jwt read) {
    admitted.put(hash(token), read);
    return read;
  }

  /**
   * A decoder that verifies each signature once.
   *
   * @param signatures verifies a signature, and nothing else
   * @param everyTime looks at all the rest, for each request
   */
  JwtDecoder remembering(JwtDecoder signatures, OAuth2TokenValidator<Jwt> everyTime) {
    return token -> {
      String hash = hash(token);
      Jwt known = verified.getIfPresent(hash);
      Jwt jwt = known == null ? signatures.decode(token) : known;
      OAuth2TokenValidatorResult looked = everyTime.validate(jwt);
      if (looked.hasErrors()) {
        throw new JwtValidationException("not valid now", looked.getErrors());
      }
      if (known == null) {
        verified.put(hash, jwt);
      }
      return jwt;
    };
  }

  private static Cache<String, Jwt> cache() {
    return Caffeine.newBuilder().maximumSize(REMEMBERED).expireAfterWrite(AT_MOST).build();
  }

  private static String hash(String token) {
    try {
      byte[] bytes = token.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
