package org.passerelle.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.passerelle.policy.Principal;
import org.passerelle.served.Served;
import org.passerelle.served.ServedType;
import org.passerelle.support.Answer;
import org.passerelle.support.FhirCaller;
import org.passerelle.support.RawRoom;
import org.passerelle.support.Someone;
import org.passerelle.support.World;

/**
 * Plants one resource of each type in the two rooms that hide something, each with a token that is
 * found nowhere else, and in the other rooms what their clients need in order to refer to it.
 */
final class Hiding {

  private static final String CANARY = "canari-zq81";
  private static final String PEER_CANARY = "canari-pk37";
  private static final String TRAY_OWNER = "clinicienne-cachee";
  private static final String NOTEBOOK_OWNER = "partenaire-cachee";
  private static final String NOTE = "DocumentReference";
  private static final String NEVER = "jamaisjamaisjama";
  private static final List<String> NEEDED =
      List.of("Patient", "Practitioner", "Organization", "Location", "ServiceRequest", "Goal");
  private static final Map<String, String> PEERS =
      Map.of(
          "chart", "PAIRE-7Q3",
          "family", "Pairemire",
          "given", "Paireline",
          "day", "1872-03-07",
          "code", "paire-code",
          "postal", "P0P 7P7",
          "canary", PEER_CANARY);

  private final World world;
  private final Map<String, Guess> guesses = Matrix.standard().guesses();

  Hiding(World world) {
    this.world = world;
  }

  void plant() {
    plant(Stage.CLINIC, id(), types("clinic"), clinic(guesses));
    plant(Stage.CIRCLE, peer(), types("circle"), peers());
    plantInside();
    for (Asker asker : Matrix.standard().askers()) {
      if (asker.door() == null && List.of("clinic", "circle").contains(asker.kind())) {
        plant(asker.base(), Stage.OWN, NEEDED, with(Requests.plain(Stage.OWN, "NOTRE-7Q3")));
      }
    }
  }

  /** The same once more where not even the room around it looks: what is shared, private notes. */
  private void plantInside() {
    inner(
        TRAY_OWNER,
        "clinique-des-erables",
        Principal.CLINIC_STAFF,
        List.of("Patient", "Goal", NOTE));
    inner(NOTEBOOK_OWNER, Stage.CIRCLE, Principal.PATIENT_PARTNER, List.of("Patient", NOTE));
  }

  private void inner(String owner, String room, Principal role, List<String> types) {
    RawRoom inside =
        new RawRoom(world, Someone.innerRoom(world, Someone.add(world, owner, room, role)));
    types.forEach(type -> inside.lay(Requests.sample(type, id(), clinic(guesses))));
  }

  /** The names of the two inner rooms that hide something, beside names that never were. */
  Map<String, Guess> inner() {
    return Map.of(
        "inner.tray", new Guess(Someone.innerRoom(world, TRAY_OWNER), "plateau-" + NEVER),
        "inner.notebook", new Guess(Someone.innerRoom(world, NOTEBOOK_OWNER), "carnet-" + NEVER));
  }

  /** What stands in samples that the clinic hides. */
  static Map<String, String> clinic(Map<String, Guess> guesses) {
    Map<String, String> values = new HashMap<>();
    guesses.forEach((name, guess) -> values.put(name, guess.hidden()));
    values.put("canary", CANARY);
    values.put("near", values.get("id"));
    return values;
  }

  /** What no one else may see of a room, with what more it hides. */
  List<String> secrets(String room, List<String> more) {
    List<String> secrets = new ArrayList<>(more);
    if (room.equals(Stage.CLINIC)) {
      List.of("id", "chart", "family", "given", "code")
          .forEach(name -> secrets.add(clinic(guesses).get(name)));
      secrets.add(CANARY);
    } else {
      secrets.addAll(List.of(peer(), "PAIRE-7Q3", "Pairemire", "Paireline", PEER_CANARY));
    }
    return secrets;
  }

  private void plant(String room, String id, List<String> types, Map<String, String> values) {
    FhirCaller owner = world.as(room);
    for (String type : types) {
      Answer answer = owner.put(Requests.sample(type, id, values), null);
      assertThat(answer.status()).as(type + " " + answer.body()).isIn(200, 201);
    }
  }

  /** In the file's order, so that what is referred to comes first. */
  private static List<String> types(String kind) {
    return Matrix.standard().samples().keySet().stream()
        .filter(
            type ->
                Served.standard().type(type).map(ServedType::write).orElseThrow().contains(kind))
        .toList();
  }

  private Map<String, String> peers() {
    Map<String, String> values = with(PEERS);
    values.put("near", peer());
    return values;
  }

  private Map<String, String> with(Map<String, String> some) {
    Map<String, String> values = clinic(guesses);
    values.putAll(some);
    return values;
  }

  private String id() {
    return clinic(guesses).get("id");
  }

  private String peer() {
    return clinic(guesses).get("peer");
  }
}
