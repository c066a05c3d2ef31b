package org.passerelle.twins;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Draws types, parameters and values that someone would try who guesses what is hidden. */
final class Draw {

  private static final List<String> VALUES =
      List.of(
          Hidden.ID,
          Hidden.FAMILY,
          Hidden.CHART,
          Hidden.SYSTEM + "%7C" + Hidden.CHART,
          "Patient/" + Hidden.ID,
          Hidden.NOTE.replace(" ", "%20"),
          Hidden.ROOM,
          Hidden.THIRD,
          Hidden.MADE,
          "requested",
          "active",
          "food",
          "Lise",
          "gt2000-01-01",
          "http://localhost/fhir/" + Hidden.ROOM + "/Patient/" + Hidden.ID);

  private static final List<String> IDS =
      List.of(Hidden.ID, Hidden.ID, "chart-holder", "autre", "notre-1", "notre-2", "jamais");

  private static final List<String> ROOMS =
      List.of(Hidden.ROOM, Hidden.THIRD, Hidden.MADE, Hidden.CLOSED, "clinique-jamais");

  private final Random random;
  private final Offer offer;

  Draw(Random random, Offer offer) {
    this.random = random;
    this.offer = offer;
  }

  <T> T of(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }

  /** One that is offered; where none is, one that is refused. */
  String type() {
    return offer.types().isEmpty() ? "Patient" : of(new ArrayList<>(offer.types().keySet()));
  }

  String parameter(String type) {
    List<String> offered = offer.types().getOrDefault(type, List.of());
    return offered.isEmpty() ? "_id" : of(offered);
  }

  /** Anything to sort by but the id, which each world draws for itself. */
  String sorted(String type) {
    String parameter = parameter(type);
    return parameter.equals("_id") ? "_lastUpdated" : parameter;
  }

  String value() {
    return of(VALUES);
  }

  String id() {
    return of(IDS);
  }

  /** Another room than the caller's, one closed, one that never was. */
  String room() {
    return of(ROOMS);
  }

  /** Something drawn by a coin. */
  String either(String one, String other) {
    return random.nextBoolean() ? one : other;
  }

  boolean oneIn(int many) {
    return random.nextInt(many) == 0;
  }

  int below(int bound) {
    return random.nextInt(bound);
  }
}
