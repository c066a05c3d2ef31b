package org.passerelle.canary;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.DomainResource;
import org.passerelle.room.Room;
import org.passerelle.room.RoomStore;
import org.passerelle.room.Rooms;
import org.passerelle.served.Interaction;
import org.passerelle.served.Served;
import org.passerelle.served.ServedType;
import org.passerelle.support.Answer;
import org.passerelle.support.FhirCaller;
import org.passerelle.support.Someone;
import org.passerelle.support.World;
import org.springframework.transaction.support.TransactionTemplate;

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
  private final String room;
  private final String kind;
  private final FhirCaller owner;
  private final Canaries canaries;
  private final Targets targets = new Targets();
  private final List<String> paths = new ArrayList<>();
  private final Map<String, String> refused = new TreeMap<>();

  Garden(World world, Canaries canaries, String room) {
    this(world, canaries, room, room.equals(CIRCLE) ? "circle" : "clinic", world.as(room));
  }

  private Garden(World world, Canaries canaries, String room, String kind, FhirCaller owner) {
    this.world = world;
    this.room = room;
    this.kind = kind;
    this.owner = owner;
    this.canaries = canaries;
  }

  /** The private notes of this partner. */
  static Garden notebook(World world, Canaries canaries, String partner) {
    String room = Someone.innerRoom(world, partner);
    return new Garden(world, canaries, room, "notebook", Someone.inside(world, partner));
  }

  /** Plants each type this many times, each time with the next type of each choice. */
  void plant(int variants) {
    for (int variant = 0; variant < variants; variant++) {
      for (String type : types()) {
        plant(type, variant);
      }
    }
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
            .filter(type -> type.kept() && type.offers(kind, Interaction.CREATE))
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
    Answer answer = owner.put(resource.copy(), null);
    if (answer.status() != 201) {
      refused.put(type + " " + variant, answer.status() + " " + answer.body());
      lay(resource);
    }
    paths.add(type + "/" + id);
    if (FIRST.contains(type)) {
      targets.add(type, id);
    }
  }

  private void lay(DomainResource resource) {
    Room own = world.bean(Rooms.class).find(room).orElseThrow();
    world
        .bean(TransactionTemplate.class)
        .executeWithoutResult(status -> world.bean(RoomStore.class).save(own, resource));
  }
}
