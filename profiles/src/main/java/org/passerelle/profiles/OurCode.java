package org.passerelle.profiles;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;

/**
 * A code of ours that the code itself uses: an enum constant, whose name is the FHIR code in
 * capitals. A test holds each enum equal to its packaged code system.
 */
public sealed interface OurCode
    permits BusinessStatus, PersonTitle, ReferralOutcome, StatusReason, TaskPart {

  /** The URL of the code system. */
  String system();

  /** The enum constant's name. */
  String name();

  /** The FHIR code. */
  default String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** A new coding with the French display. */
  default Coding coding() {
    return Terms.coding(system(), code()).orElseGet(() -> new Coding(system(), code(), null));
  }

  /** A new concept with this one coding. */
  default CodeableConcept concept() {
    return new CodeableConcept(coding());
  }

  /** Does this concept carry this code, in our system? */
  default boolean isIn(CodeableConcept concept) {
    return concept.hasCoding(system(), code());
  }

  /** The first constant whose code this concept carries in our system; unknown codes are empty. */
  static <E extends Enum<E> & OurCode> Optional<E> read(Class<E> kind, CodeableConcept concept) {
    return Arrays.stream(kind.getEnumConstants()).filter(each -> each.isIn(concept)).findFirst();
  }
}
