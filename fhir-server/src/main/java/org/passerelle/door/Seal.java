package org.passerelle.door;

import ca.uhn.fhir.context.FhirContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.hl7.fhir.r4.model.Goal;

/**
 * The seal of an offer: a digest of the text, the recipient, the last day and whether changes
 * follow. It is no secret; it says which offer is meant.
 */
final class Seal {

  private final FhirContext fhir;

  Seal(FhirContext fhir) {
    this.fhir = fhir;
  }

  String of(Wish wish, Goal copy) {
    String all =
        String.join(
            "\n",
            wish.recipient(),
            String.valueOf(wish.until()),
            String.valueOf(wish.follow()),
            fhir.newJsonParser().encodeResourceToString(copy));
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(all.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
