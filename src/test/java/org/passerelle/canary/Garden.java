package org.passerelle.canary;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.DomainResource;
import org.passerelle.served.Interaction;
import org.passerelle.served.Served;
import org.passerelle.served.ServedType;
import org.passerelle.support.Answer;
import org.passerelle.support.FhirCaller;
import org.passerelle.support.RawRoom;
import org.passerelle.support.Someone;
import org.passerelle.support.World;

/**
 * Everything that a room may keep, every element of it planted. It is sent as an EMR would send it;
 * what the intake refuses (elements that may not stand together, a code that must be of a list) is
 * laid by the room's own store, for a leak asks not how something came in.
 */
final class Garden {

  static final String ROOM = "clinique-du-parc";

  /** The room of the partners. */
  static final String CIRCLE = "pairs-du-quartier";

  /** Others refer to these, so they come first. */
  private static final List<String> FIRST =
      List.of("Organization", "Practitioner", "Location", "Patient", "Goal");

  private final World world;
  private final Bed bed;
  private final FhirCaller owner;
  private final Canaries canaries;
  private final Targets targets = new Targets();
  private final List<String> paths = new ArrayList<>();
  private final Map<String, String> refused = new TreeMap<>();

  Garden(World world, Canaries canaries, String room) {
    this(
        world,
        canaries,
        new Bed(room, room, room.equals(CIRCLE) ? "circle" : "clinic"),
        world.as(room));
  }

  private Garden(World world, Canaries canaries, Bed bed, FhirCaller owner) {
    this.world = world;
    this.bed = bed;
    this.owner = owner;
    this.canaries = canaries;
  }

  /** The private notes of this partner. */
  static Garden notebook(World world, Canaries canaries, String partner) {
    Bed bed = new Bed(Someone.innerRoom(world, partner), CIRCLE, "notebook");
    return new Garden(world, canaries, bed, Someone.inside(world, partner));
  }

  /** What was shared with this clinician: only ever laid there, by no token. */
  static Garden tray(World world, Canaries canaries, String clinician) {
    Bed bed = new Bed(Someone.innerRoom(world, clinician), ROOM, "tray");
    return new Garden(world, canaries, bed, Someone.inside(world, clinician));
  }

  /** Plants each type this many times, each time with the next type of each choice. */
  void plant(int variants) {
    for (int variant = 0; variant < variants; variant++) {
      for (String type : types()) {
        plant(type, variant);
      }
    }
  }

  /** The room that is planted. */
  String room() {
    return bed.room();
  }

  /** The room around it; itself when it is no inner one. */
  String around() {
    return bed.around();
  }

  /** {@code Type/id} of one that is planted. */
  String path(String type) {
    return paths.stream().filter(path -> path.startsWith(type + "/")).findFirst().orElseThrow();
  }

  /** {@code Type/id} of all that is planted. */
  List<String> paths() {
    return paths;
  }

  /** What the intake would not have, and why, by type and variant. */
  Map<String, String> refused() {
    return refused;
  }

  /** The canaries that come back to the room itself. */
  Set<String> comeBack() {
    Set<String> found = new TreeSet<>();
    for (String path : paths) {
      Answer answer = owner.get(path);
      found.addAll(canaries.in(answer.body() + path));
    }
    return found;
  }

  private List<String> types() {
    List<String> kept =
        Served.standard().types().stream()
            .filter(type -> type.kept() && type.offers(bed.kind(), Interaction.READ))
            .map(ServedType::name)
            .toList();
    return Stream.concat(FIRST.stream().filter(kept::contains), kept.stream()).distinct().toList();
  }

  private void plant(String type, int variant) {
    canaries.begin("kept");
    Planting planting = new Planting(canaries, targets, variant, Set.of());
    DomainResource resource =
        planting.fillAndLabel(
            (DomainResource) World.FHIR.getResourceDefinition(type).newInstance());
    String id = canaries.token(type + ".id");
    resource.setId(id);
    if (isTray()) {
      new RawRoom(world, bed.room()).lay(resource);
    } else {
      send(resource, variant);
    }
    paths.add(type + "/" + id);
    if (FIRST.contains(type)) {
      targets.add(type, id);
    }
  }

  private void send(DomainResource resource, int variant) {
    Answer answer = owner.put(resource.copy(), null);
    if (answer.status() != 201) {
      refused.put(resource.fhirType() + " " + variant, answer.status() + " " + answer.body());
      new RawRoom(world, bed.room()).lay(resource);
    }
  }

  private boolean isTray() {
    return bed.kind().equals("tray");
  }

  /** Which room, the one around it, and its kind. */
  private record Bed(String room, String around, String kind) {}

  @Override
  public String toString() {
    return bed.kind();
  }
}
