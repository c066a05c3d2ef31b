package org.passerelle.policy;

import ca.uhn.fhir.context.BaseRuntimeChildDefinition;
import ca.uhn.fhir.context.FhirContext;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads lists of elements, and knows which elements a type has. */
final class ElementReader {

  private final FhirContext fhir;

  ElementReader(FhirContext fhir) {
    this.fhir = fhir;
  }

  /** The elements of a list, or all of them; none where there is no list. */
  Elements read(String type, @Nullable PolicyNode words) {
    if (words == null) {
      return Elements.NONE;
    }
    if (words.isWord()) {
      if (words.text().equals("all")) {
        return Elements.ALL;
      }
      throw words.wrong("a list of elements, or all");
    }
    Set<String> known = new HashSet<>();
    children(type).forEach(child -> known.add(ElementNames.of(child)));
    known.removeAll(ElementNames.ALWAYS);
    Set<String> names = new HashSet<>();
    for (PolicyNode word : words.items()) {
      if (!known.contains(word.text())) {
        throw word.wrong("no element of " + type + " to list: " + word.text());
      }
      names.add(word.text());
    }
    return new Elements(false, Set.copyOf(names));
  }

  /** What FHIR requires must be writable where a resource is created, or none ever could be. */
  void requireMandatory(String type, Elements writes, PolicyNode node) {
    for (BaseRuntimeChildDefinition child : children(type)) {
      if (child.getMin() > 0 && !writes.has(ElementNames.of(child))) {
        throw node.wrong("creates, but does not write " + child.getElementName());
      }
    }
  }

  private List<BaseRuntimeChildDefinition> children(String type) {
    return fhir.getResourceDefinition(type).getChildren();
  }
}
