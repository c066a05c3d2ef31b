package org.passerelle.consent;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ResourceType;
import org.passerelle.profiles.Canonicals;

/**
 * The types of resource that a provision is limited to ({@code Consent.provision.class}). A
 * profile, a document or any other class is not understood.
 *
 * @param types FHIR's names of them; limited to none, when empty
 */
public record Classes(Set<String> types) {

  private static final Set<String> KNOWN =
      Stream.of(ResourceType.values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());

  /** What holds other resources: a refusal of it may be one of what crosses. */
  private static final Set<String> HOLDERS = Set.of("Bundle", "Parameters", "Binary", "List");

  /** Keeps its own copy. */
  public Classes {
    types = Set.copyOf(types);
  }

  static Classes of(List<Coding> classes) {
    return new Classes(classes.stream().map(Coding::getCode).collect(Collectors.toSet()));
  }

  /** Whether each class is a type of FHIR's. */
  static boolean areKnown(List<Coding> classes) {
    return classes.stream()
        .allMatch(
            c ->
                Canonicals.RESOURCE_TYPES.equals(c.getSystem())
                    && KNOWN.contains(requireNonNullElse(c.getCode(), "")));
  }

  /** Whether a permit limited to these covers what crosses: each type of it is among them. */
  public boolean permit(Set<String> crossing) {
    return types.isEmpty() || types.containsAll(crossing);
  }

  /** Whether a denial of these touches what crosses: one type of it is among them, or may be. */
  public boolean deny(Set<String> crossing) {
    return types.stream().anyMatch(type -> crossing.contains(type) || isHolder(type));
  }

  /** Whether it holds other resources, so that one of it may hold what crosses. */
  static boolean isHolder(String type) {
    return HOLDERS.contains(type);
  }

  /** Whether whatever others name is named here too, or nothing is and so all is meant. */
  boolean nameAllOf(Classes others) {
    return types.isEmpty() || types.containsAll(others.types);
  }
}
