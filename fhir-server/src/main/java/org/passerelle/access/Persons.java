package org.passerelle.access;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.passerelle.profiles.Canonicals;

/** Whom something is about: ids of Patients of the room that it stands in. Pure. */
final class Persons {

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9.-]{1,64}");
  private static final Pattern PATIENT = Pattern.compile("(?:Patient/)?([A-Za-z0-9.-]{1,64})");

  /** Elements that name the person in the types that rooms keep. */
  private static final List<String> NAMING = List.of("subject", "patient", "for");

  private static final List<String> PARAMETERS =
      List.of("patient", "subject", "patient:Patient", "subject:Patient");

  private static final int MOST_NAMED = 20;

  private Persons() {}

  /** Whom this resource is about. */
  static Set<String> of(Resource resource) {
    if (resource instanceof Patient patient) {
      String id = patient.getIdElement().getIdPart();
      return id == null ? Set.of() : Set.of(id);
    }
    return resource instanceof Parameters parameters
        ? references(parts(parameters.getParameter()))
        : references(NAMING.stream().flatMap(element -> values(resource, element)));
  }

  private static Stream<Base> parts(List<ParametersParameterComponent> some) {
    return some.stream()
        .flatMap(
            part ->
                NAMING.contains(part.getName()) && part.hasValue()
                    ? Stream.of(part.getValue())
                    : parts(part.getPart()));
  }

  private static Set<String> references(Stream<Base> values) {
    return values
        .filter(Reference.class::isInstance)
        .flatMap(reference -> id((Reference) reference))
        .collect(Collectors.toSet());
  }

  /** A room without a Patient of the person names them by the id that it would have there. */
  private static Stream<String> id(Reference reference) {
    IIdType id = reference.getReferenceElement();
    if ("Patient".equals(id.getResourceType()) && id.hasIdPart()) {
      return Stream.of(id.getIdPart());
    }
    Identifier identifier = reference.getIdentifier();
    String value = identifier.getValue();
    boolean named = Canonicals.PERSON_SYSTEM.equals(identifier.getSystem());
    return named && value != null && ID.matcher(value).matches() ? Stream.of(value) : Stream.of();
  }

  /**
   * Whom a search names, the first of them when it names many: each is a row, whoever asks. What is
   * no id is left out. Whom an answer shows is noted from the answer.
   */
  static Set<String> named(Map<String, String[]> parameters) {
    return PARAMETERS.stream()
        .flatMap(name -> Stream.of(parameters.getOrDefault(name, new String[0])))
        .flatMap(value -> Stream.of(value.split(",")))
        .map(PATIENT::matcher)
        .filter(Matcher::matches)
        .map(matcher -> matcher.group(1))
        .distinct()
        .limit(MOST_NAMED)
        .collect(Collectors.toSet());
  }

  /** All of these. */
  static Set<String> all(Collection<Set<String>> some) {
    Set<String> all = new HashSet<>();
    some.forEach(all::addAll);
    return all;
  }

  private static Stream<Base> values(Resource resource, String element) {
    Property property = resource.getChildByName(element);
    return property == null ? Stream.of() : property.getValues().stream().filter(Objects::nonNull);
  }
}
