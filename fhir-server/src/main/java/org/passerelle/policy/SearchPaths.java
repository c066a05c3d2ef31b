package org.passerelle.policy;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.RuntimeSearchParam;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.passerelle.served.OwnParameter;
import org.passerelle.served.ServedType;

/**
 * What a search parameter looks at. Whoever searches by an element learns what stands in it, so a
 * policy may offer only parameters over elements that it shows.
 */
final class SearchPaths {

  private final FhirContext fhir;

  SearchPaths(FhirContext fhir) {
    this.fhir = fhir;
  }

  /** Top-level elements of this type that the parameter looks at; empty when that is not known. */
  Set<String> elements(ServedType type, String parameter) {
    OwnParameter own = type.own().get(parameter);
    String path = own == null ? parameter(type, parameter).getPath() : own.path();
    Matcher found = Pattern.compile("\\b" + type.name() + "\\.([a-z][A-Za-z]*)").matcher(path);
    Set<String> elements = new HashSet<>();
    while (found.find()) {
      elements.add(found.group(1));
    }
    return elements;
  }

  /** Types that this reference parameter can lead to; empty when FHIR allows any. */
  Set<String> targets(ServedType type, String parameter) {
    Set<String> targets = parameter(type, parameter).getTargets();
    return targets == null ? Set.of() : targets;
  }

  private RuntimeSearchParam parameter(ServedType type, String name) {
    return Objects.requireNonNull(
        fhir.getResourceDefinition(type.name()).getSearchParam(name),
        () -> "no search parameter " + name + " of " + type.name());
  }
}
