package org.passerelle.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.passerelle.caller.Caller;

/** One request on its way through the house: who asks, where, and what of it has its line. */
final class Visit {

  private static final String ATTRIBUTE = Visit.class.getName();

  private final @Nullable Who who;
  private final boolean home;
  private final String correlation;
  private final Set<String> written = ConcurrentHashMap.newKeySet();
  private final Map<String, Set<String>> persons = new ConcurrentHashMap<>();

  /**
   * A visit.
   *
   * @param room the room that the URL names
   */
  Visit(Caller caller, String room, String correlation) {
    String client = caller.client();
    String own = caller.room();
    this.who =
        client == null || own == null
            ? null
            : new Who(own, client, caller.role().code(), caller.purpose(), correlation);
    this.home = room.equals(own);
    this.correlation = correlation;
  }

  /** The visit that this request is; null for one that did not come in by the FHIR base. */
  static @Nullable Visit of(HttpServletRequest request) {
    return (Visit) request.getAttribute(ATTRIBUTE);
  }

  void begin(HttpServletRequest request) {
    request.setAttribute(ATTRIBUTE, this);
  }

  /** Who asks; null for someone without a token. */
  @Nullable Who who() {
    return who;
  }

  /** Whether it asks at the base of its own room. */
  boolean isHome() {
    return home;
  }

  String correlation() {
    return correlation;
  }

  /** This is about to be shown, and is still whole: whom it is about is noted. */
  void noticed(Resource resource) {
    persons.put(key(resource), Persons.of(resource));
    if (resource instanceof Bundle bundle) {
      bundle.getEntry().stream()
          .map(BundleEntryComponent::getResource)
          .filter(Objects::nonNull)
          .forEach(this::noticed);
    }
  }

  /** Whom this is about, as far as it is shown. */
  Set<String> persons(@Nullable IBaseResource shown) {
    if (shown instanceof Bundle bundle) {
      return Persons.all(
          bundle.getEntry().stream().map(entry -> persons(entry.getResource())).toList());
    }
    return shown instanceof Resource resource
        ? persons.getOrDefault(key(resource), Set.of())
        : Set.of();
  }

  private static String key(Resource resource) {
    return resource.fhirType() + "/" + resource.getIdElement().getIdPart();
  }

  /** These resources were written, and their lines are committed. */
  void wrote(Set<String> keys) {
    written.addAll(keys);
  }

  /** Whether a line says that this resource was written. */
  boolean hasWritten(String key) {
    return written.contains(key);
  }

  /** Whether a line says that anything was written. */
  boolean hasWritten() {
    return !written.isEmpty();
  }
}
