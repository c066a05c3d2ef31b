package org.passerelle.twins;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceSearchParamComponent;
import org.passerelle.support.FhirCaller;
import org.passerelle.support.World;

/**
 * What a base says that it serves: search parameters by type.
 *
 * @param types from the CapabilityStatement, by name
 */
record Offer(Map<String, List<String>> types) {

  /**
   * Reads the statement of the base that the principal asks, as whoever gets in there sees it: to
   * anyone else it says nothing.
   */
  static Offer to(Principal principal, World world) {
    FhirCaller inside =
        Principal.inside().contains(principal) || principal == Principal.VISITOR
            ? principal.in(world)
            : world.as(principal.base());
    CapabilityStatement statement = inside.get("metadata").as(CapabilityStatement.class);
    Map<String, List<String>> types = new TreeMap<>();
    statement
        .getRestFirstRep()
        .getResource()
        .forEach(
            resource ->
                types.put(
                    resource.getType(),
                    resource.getSearchParam().stream()
                        .map(CapabilityStatementRestResourceSearchParamComponent::getName)
                        .toList()));
    return new Offer(types);
  }
}
