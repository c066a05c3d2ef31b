package org.passerelle.road;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A signature as a receiver computes it, by the words of the Standard Webhooks scheme. */
final class Signature {

  private Signature() {}

  static String of(LoggedRequest told, String secret) {
    String signed =
        told.getHeader("webhook-id")
            + "."
            + told.getHeader("webhook-timestamp")
            + "."
            + told.getBodyAsString();
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      byte[] key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      byte[] bytes = mac.doFinal(signed.getBytes(StandardCharsets.UTF_8));
      return "v1," + Base64.getEncoder().encodeToString(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
