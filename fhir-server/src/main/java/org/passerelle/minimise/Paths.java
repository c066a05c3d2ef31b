package org.passerelle.minimise;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Element;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Resource;
import org.passerelle.profiles.Canonicals;

/**
 * The elements that a resource holds, down to the value, as {@code projection.yaml} writes them. An
 * extension is named by its URL, of which FHIR's own beginning and ours are left out; the URL is
 * then no element beside it.
 */
final class Paths {

  private static final List<String> OWN =
      List.of(
          Canonicals.BASE + "/StructureDefinition/", "http://hl7.org/fhir/StructureDefinition/");

  private final Set<String> found = new TreeSet<>();

  private Paths() {}

  static Set<String> of(Resource resource) {
    Paths paths = new Paths();
    paths.within(resource, resource.fhirType());
    return paths.found;
  }

  private void within(Base holder, String path) {
    for (Property child : holder.children()) {
      if (holder instanceof Extension && child.getName().equals("url")) {
        continue;
      }
      child.getValues().stream()
          .filter(Objects::nonNull)
          .forEach(value -> value(value, path + "." + name(child, value)));
    }
  }

  private void value(Base value, String path) {
    if (value instanceof PrimitiveType<?> primitive) {
      if (primitive.hasValue()) {
        found.add(path);
      }
    } else if (value instanceof Resource) {
      found.add(path); // contained: never allowed, whatever it holds
    }
    if (value instanceof Element element && element.hasId()) {
      found.add(path + ".id");
    }
    within(value, path);
  }

  private static String name(Property child, Base value) {
    String name = child.getName().replace("[x]", "");
    return value instanceof Extension extension ? name + "(" + named(extension) + ")" : name;
  }

  private static String named(Extension extension) {
    String url = Objects.requireNonNullElse(extension.getUrl(), "");
    return OWN.stream()
        .filter(url::startsWith)
        .findFirst()
        .map(own -> url.substring(own.length()))
        .filter(rest -> !rest.contains("/"))
        .orElse(url);
  }
}
