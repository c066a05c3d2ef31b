package org.passerelle.minimise;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.passerelle.profiles.Canonicals;
import org.passerelle.profiles.Terms;

/** Codes, days and rooms as they cross: without display, extension, id or time of day. */
final class Bare {

  private static final int DAY = "2026-05-04".length();

  private Bare() {}

  /** System and code alone. */
  static Coding coding(Coding coding) {
    return new Coding().setSystem(coding.getSystem()).setCode(coding.getCode());
  }

  /** The codings of one code system of ours that it really has: a code could be anything. */
  static List<Coding> known(CodeableConcept concept, String system) {
    return codings(concept, system)
        .filter(coding -> Terms.coding(system, coding.getCode()).isPresent())
        .map(Bare::coding)
        .toList();
  }

  /** The codings of this system that have a code. */
  static Stream<Coding> codings(CodeableConcept concept, String system) {
    return concept.getCoding().stream()
        .filter(coding -> system.equals(coding.getSystem()) && coding.hasCode());
  }

  /** The day as it was written, in the zone in which it was written; empty when only a year. */
  static Optional<DateTimeType> day(BaseDateTimeType moment) {
    String written = moment.getValueAsString();
    return written == null || written.length() < DAY
        ? Optional.empty()
        : Optional.of(new DateTimeType(written.substring(0, DAY)));
  }

  /** A room, named by its identifier: the only way to name another room. */
  static Reference room(String name) {
    return new Reference()
        .setIdentifier(new Identifier().setSystem(Canonicals.ROOM_SYSTEM).setValue(name));
  }
}
