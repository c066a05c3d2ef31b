package org.passerelle.door;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.passerelle.room.Room;

/**
 * Makes the ids of copies: an HMAC of where they come from, under a key per receiving room. The
 * same passage twice lands on the same copy, and two receivers cannot join theirs. Pure. Design
 * section 4.
 */
public final class CopyNames {

  private static final String ALGORITHM = "HmacSHA256";

  private final byte[] secret;

  /**
   * Names under one installation secret.
   *
   * @param secret at least 32 random bytes, kept outside the database
   */
  public CopyNames(byte[] secret) {
    this.secret = secret.clone();
  }

  /** The id, in the receiving room, of the copy of this resource of the source room. */
  public String name(Room receiving, String sourceRoom, String type, String id) {
    byte[] key = hmac(secret, "copies in " + receiving.name());
    byte[] digest = hmac(key, sourceRoom + "\n" + type + "\n" + id);
    ByteBuffer half = ByteBuffer.wrap(digest);
    return new UUID(half.getLong(), half.getLong()).toString();
  }

  private static byte[] hmac(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
