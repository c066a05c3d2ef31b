package org.passerelle.house;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.passerelle.secret.SecretFile;

/**
 * What the ids of copies are made of. Another secret would give other ids to what crosses again, so
 * two that differ are refused. Design section 4.
 */
final class InstallationSecret {

  private static final int BYTES = 32;

  private InstallationSecret() {}

  /**
   * The secret that is set, or that of the file, which is made when neither is there.
   *
   * @param set the setting, in base64; from a file or the environment
   * @throws StartRefused when it is too short, is no base64, or is not what the file holds
   */
  static byte[] of(@Nullable String set, Path file) {
    if (set == null) {
      return decoded(new SecretFile(file).readOrMake(InstallationSecret::fresh));
    }
    byte[] secret = decoded(set);
    if (Files.exists(file)
        && !MessageDigest.isEqual(
            secret, decoded(new SecretFile(file).readOrMake(InstallationSecret::fresh)))) {
      throw new StartRefused(
          "passerelle.installation-secret is not what the file installation-secret holds.",
          "Set what the file holds, or remove the setting.");
    }
    return secret;
  }

  private static byte[] decoded(String text) {
    try {
      byte[] secret = Base64.getDecoder().decode(text.replaceAll("\\s", ""));
      if (secret.length >= BYTES) {
        return secret;
      }
    } catch (IllegalArgumentException unread) {
      // refused as one that is too short, without a word of it
    }
    throw new StartRefused(
        "The installation's secret is not " + BYTES + " bytes or more in base64.",
        "Set passerelle.installation-secret to such a one: openssl rand -base64 32 makes it.");
  }

  private static String fresh() {
    byte[] secret = new byte[BYTES];
    new SecureRandom().nextBytes(secret);
    return Base64.getEncoder().encodeToString(secret);
  }
}
