package org.passerelle.canary;

import ca.uhn.fhir.context.BaseRuntimeElementDefinition;
import ca.uhn.fhir.context.RuntimeChildPrimitiveEnumerationDatatypeDefinition;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.hl7.fhir.instance.model.api.IBase;
import org.hl7.fhir.instance.model.api.IPrimitiveType;
import org.hl7.fhir.r4.model.Age;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Duration;
import org.hl7.fhir.r4.model.Quantity;

/** What R4 leaves no choice about: required codes, and elements that may not stand together. */
final class Bound {

  private static final String TERMINOLOGY = "http://terminology.hl7.org/CodeSystem/";
  private static final String UNITS = "http://unitsofmeasure.org";

  /** Concepts that must be one of R4's own; their text is free. */
  private static final Map<String, String> CONCEPTS =
      Map.of(
          "Condition.clinicalStatus", "condition-clinical|inactive",
          "Condition.verificationStatus", "condition-ver-status|confirmed",
          "AllergyIntolerance.clinicalStatus", "allergyintolerance-clinical|active",
          "AllergyIntolerance.verificationStatus", "allergyintolerance-verification|confirmed");

  /**
   * Ends of paths that are left empty: hash and size must be those of the data, a range's high more
   * than its low in a unit that is known, a comparator is forbidden in most quantities, and each of
   * the others beside another element that is planted.
   */
  private static final Set<String> LEFT =
      Set.of(".hash", ".size", ".high", ".comparator", ".timeOfDay", ".dataAbsentReason");

  /** Other than the first code, where the first does not go with the rest. */
  private static final Map<String, String> CODES =
      Map.of(
          "Organization.telecom.use", "work",
          "Organization.address.use", "work",
          "Patient.link.type", "seealso");

  private Bound() {}

  /** Whether nothing may be planted here. */
  static boolean skips(String path) {
    return LEFT.stream().anyMatch(path::endsWith);
  }

  /** Whether the concept here must be one of R4's own. */
  static boolean has(String path) {
    return CONCEPTS.containsKey(path);
  }

  /** Sets the concept that is required here. */
  static void code(CodeableConcept concept, String path) {
    String[] code = Objects.requireNonNull(CONCEPTS.get(path)).split("\\|");
    concept.addCoding().setSystem(TERMINOLOGY + code[0]).setCode(code[1]);
  }

  /** Ages and durations have a unit of time. */
  static void measure(IBase value) {
    if (value instanceof Age || value instanceof Duration) {
      ((Quantity) value).setSystem(UNITS).setCode("a");
    }
  }

  /** The first code of a required binding. */
  @SuppressWarnings("unchecked")
  static IBase first(
      RuntimeChildPrimitiveEnumerationDatatypeDefinition child,
      BaseRuntimeElementDefinition<?> definition,
      String path) {
    IPrimitiveType<Object> code =
        (IPrimitiveType<Object>) definition.newInstance(child.getInstanceConstructorArguments());
    String chosen = CODES.get(path);
    if (chosen == null) {
      code.setValue(child.getBoundEnumType().getEnumConstants()[0]);
    } else {
      code.setValueAsString(chosen);
    }
    return code;
  }
}
