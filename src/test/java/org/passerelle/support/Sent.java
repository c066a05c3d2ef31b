package org.passerelle.support;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.IdType;

/**
 * A referral that a clinic's room took in.
 *
 * @param referral what was sent
 * @param stored id of each resource in the clinic's room, by type
 */
public record Sent(Referral referral, Map<String, String> stored) {

  /** Reads the answer to the transaction. */
  static Sent of(Referral referral, Bundle response) {
    Map<String, String> stored = new LinkedHashMap<>();
    response.getEntry().stream()
        .map(entry -> new IdType(entry.getResponse().getLocation()))
        .forEach(id -> stored.put(id.getResourceType(), id.getIdPart()));
    return new Sent(referral, stored);
  }

  /** The id of the resource of this type in the clinic's room. */
  public String id(String type) {
    return Objects.requireNonNull(stored.get(type), type);
  }

  /** All ids in the clinic's room. */
  public Collection<String> ids() {
    return stored.values();
  }
}
