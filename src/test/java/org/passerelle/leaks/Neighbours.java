package org.passerelle.leaks;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleLinkComponent;
import org.hl7.fhir.r4.model.Patient;
import org.passerelle.support.Answer;
import org.passerelle.support.FhirCaller;
import org.passerelle.support.World;
import org.passerelle.support.World.Engine;

/**
 * Two clinics of one world, each with a token of its own room.
 *
 * @param parc the one that has something
 * @param erables the one that should not learn of it
 */
record Neighbours(World world, FhirCaller parc, FhirCaller erables) {

  static final String PARC = "clinique-du-parc";
  static final String ERABLES = "clinique-des-erables";

  private static final Map<World, Neighbours> KNOWN = new ConcurrentHashMap<>();

  /** Behind the whole wall. */
  static Neighbours on(Engine engine) {
    return in(World.on(engine));
  }

  /** Without it. */
  static Neighbours inTheOpen() {
    return in(OpenWorld.world());
  }

  /** Without it, but on PostgreSQL: held by row-level security alone. */
  static Neighbours heldByRowsAlone() {
    return in(OpenWorld.onPostgresql());
  }

  private static Neighbours in(World world) {
    return KNOWN.computeIfAbsent(
        world, known -> new Neighbours(known, known.as(PARC), known.as(ERABLES)));
  }

  /** An identifier value, or a name, that no other test uses. */
  static String fresh() {
    return "t" + UUID.randomUUID();
  }

  /** An invented person who is found by this family name. */
  static Patient person(String family) {
    Patient person = new Patient();
    person.addName().setFamily(family).addGiven("Test");
    return person;
  }

  /** The address of the next page. */
  static String next(Answer page) {
    return page.as(Bundle.class).getLink("next").getUrl();
  }

  /** All addresses in a bundle's links. */
  static List<String> links(Answer page) {
    return page.as(Bundle.class).getLink().stream().map(BundleLinkComponent::getUrl).toList();
  }
}
