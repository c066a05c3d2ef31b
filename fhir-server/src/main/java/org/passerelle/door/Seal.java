package org.passerelle.door;

import ca.uhn.fhir.context.FhirContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.hl7.fhir.r4.model.DomainResource;

/**
 * The seal of an offer: a digest of what is offered to whom. It is no secret. It is of its time:
 * once something has come of an offer, the next one has another seal, so that no old one shares
 * again.
 */
final class Seal {

  private final FhirContext fhir;
  private final Shares shares;

  Seal(FhirContext fhir, Shares shares) {
    this.fhir = fhir;
    this.shares = shares;
  }

  /**
   * The seal.
   *
   * @param patient id of the person in the room that shares
   * @param version of the item
   * @param copy what would be seen
   */
  String of(Wish wish, String patient, String version, DomainResource copy) {
    int before = shares.times(wish.room(), wish.type(), wish.id(), wish.recipient());
    return digest(
        List.of(
            wish.room(),
            wish.type(),
            wish.id(),
            version,
            patient,
            wish.recipient(),
            String.valueOf(wish.until()),
            String.valueOf(wish.follow()),
            String.valueOf(before),
            fhir.newJsonParser().encodeResourceToString(copy)));
  }

  private static String digest(List<String> all) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] bytes = String.join("\n", all).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(digest.digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
