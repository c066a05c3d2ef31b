package org.passerelle.policy;

import ca.uhn.fhir.context.FhirContext;
import java.util.EnumMap;
import java.util.Map;
import org.passerelle.room.RoomKind;
import org.passerelle.served.Served;

/** The policies of all principals, read and checked once; a look-up is two maps. */
public final class Policies {

  private final Map<Principal, Map<RoomKind, Policy>> byPrincipal;

  private Policies(Map<Principal, Map<RoomKind, Policy>> byPrincipal) {
    this.byPrincipal = byPrincipal;
  }

  /**
   * The policies that ship with the product.
   *
   * @throws IllegalStateException when a file is not sound; says which file, line and key
   */
  public static Policies read(Served served, FhirContext fhir) {
    PolicyReader reader = new PolicyReader(served, fhir);
    Map<Principal, Map<RoomKind, Policy>> all = new EnumMap<>(Principal.class);
    for (Principal principal : Principal.values()) {
      all.put(principal, reader.read(principal));
    }
    return new Policies(all);
  }

  /**
   * What this principal may do in a room of this kind. In the directory everyone may do what anyone
   * may: with or without a token it answers alike.
   */
  public Policy of(Principal principal, RoomKind kind) {
    Principal asking = kind == RoomKind.DIRECTORY ? Principal.ANONYMOUS : principal;
    return byPrincipal.getOrDefault(asking, Map.of()).getOrDefault(kind, Policy.NOTHING);
  }
}
