package org.passerelle.wall;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.util.FhirTerser;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.instance.model.api.IBase;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Enumeration;
import org.passerelle.policy.CodeValue;
import org.passerelle.policy.Policy;
import org.passerelle.policy.Portion;
import org.passerelle.policy.TypePolicy;
import org.passerelle.served.Interaction;

/**
 * Tells whether a resource is in the part of its type that a caller's interactions reach, by what
 * stands in it and never by an index. A value of a kind that it cannot read is in no part. Pure.
 */
final class Portions {

  private final FhirContext fhir;
  private final FhirTerser terser;

  Portions(FhirContext fhir) {
    this.fhir = fhir;
    this.terser = fhir.newTerser();
  }

  /** Whether one of these interactions, where the policy allows it, reaches this resource. */
  boolean reach(Policy policy, Set<Interaction> any, IBaseResource resource) {
    return policy.type(resource.fhirType()).filter(type -> reach(type, any, resource)).isPresent();
  }

  private boolean reach(TypePolicy type, Set<Interaction> any, IBaseResource resource) {
    return any.stream().filter(type::allows).anyMatch(one -> in(type.portion(one), resource));
  }

  private boolean in(Portion portion, IBaseResource resource) {
    return portion.anyOf().stream().anyMatch(condition -> meets(condition, resource));
  }

  private boolean meets(Map<String, Set<CodeValue>> condition, IBaseResource resource) {
    return condition.entrySet().stream()
        .allMatch(
            filter ->
                values(resource, filter.getKey())
                    .anyMatch(
                        found ->
                            filter.getValue().stream()
                                .anyMatch(wanted -> wanted.means(found.system(), found.code()))));
  }

  /** What stands in the element that this search parameter looks at. */
  private Stream<CodeValue> values(IBaseResource resource, String parameter) {
    String path = fhir.getResourceDefinition(resource).getSearchParam(parameter).getPath();
    List<IBase> found = terser.getValues(resource, path);
    return found.stream().flatMap(Portions::codes);
  }

  private static Stream<CodeValue> codes(IBase value) {
    if (value instanceof CodeableConcept concept) {
      return concept.getCoding().stream().flatMap(Portions::codes);
    }
    if (value instanceof Coding coding) {
      return Stream.of(new CodeValue(coding.getSystem(), coding.getCode()));
    }
    if (value instanceof Enumeration<?> code) {
      return code.isEmpty()
          ? Stream.empty()
          : Stream.of(new CodeValue(code.getSystem(), code.asStringValue()));
    }
    return value instanceof CodeType code
        ? Stream.of(new CodeValue(code.getSystem(), code.getCode()))
        : Stream.empty();
  }
}
