package org.passerelle.canary;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.instance.model.api.IBaseResource;

/** What is there to be referred to, one of a type. */
final class Targets {

  private final Map<String, String> ids = new LinkedHashMap<>();

  /** From now on this one is there. */
  void add(String type, String id) {
    ids.put(type, id);
  }

  /** One of the type that {@link #type} names; empty when none is there. */
  Optional<String> of(List<Class<? extends IBaseResource>> types) {
    String type = type(types);
    return Optional.ofNullable(ids.get(type)).map(id -> type + "/" + id);
  }

  /** The name of one of these types. */
  static String type(List<Class<? extends IBaseResource>> types) {
    return types.stream()
        .filter(type -> !type.isInterface())
        .map(Class::getSimpleName)
        .findFirst()
        .orElse("Patient");
  }
}
