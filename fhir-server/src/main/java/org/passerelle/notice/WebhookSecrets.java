package org.passerelle.notice;

import java.security.SecureRandom;
import java.util.Base64;

/** Secrets as the Standard Webhooks scheme writes them. */
public final class WebhookSecrets {

  private static final String PREFIX = "whsec_";
  private static final int FEWEST_BYTES = 24;
  private static final int MOST_BYTES = 64;
  private static final int FRESH_BYTES = 32;

  private WebhookSecrets() {}

  /** A new secret, to be shown once. */
  public static String fresh(SecureRandom random) {
    byte[] bytes = new byte[FRESH_BYTES];
    random.nextBytes(bytes);
    return PREFIX + Base64.getEncoder().encodeToString(bytes);
  }

  /** Whether this is one, and long enough. */
  static boolean wellFormed(String secret) {
    if (!secret.startsWith(PREFIX)) {
      return false;
    }
    try {
      int length = Base64.getDecoder().decode(secret.substring(PREFIX.length())).length;
      return length >= FEWEST_BYTES && length <= MOST_BYTES;
    } catch (IllegalArgumentException notBase64) {
      return false;
    }
  }
}
