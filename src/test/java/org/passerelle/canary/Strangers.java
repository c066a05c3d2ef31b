package org.passerelle.canary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hl7.fhir.r4.model.Patient;
import org.passerelle.support.Answer;
import org.passerelle.support.FhirCaller;
import org.passerelle.support.World;
import org.passerelle.twins.Generator;
import org.passerelle.twins.Principal;

/** Principals of other rooms, who ask what the twins are asked, and for what is planted besides. */
final class Strangers {

  private static final long SEED = 20261124L;

  private final World world;
  private final Canaries canaries;
  private final Elsewhere elsewhere;

  Strangers(World world, Canaries canaries, Elsewhere elsewhere) {
    this.world = world;
    this.canaries = canaries;
    this.elsewhere = elsewhere;
  }

  /** Asks so many of the twins' requests. */
  void askAround(int many) {
    new Generator(SEED, world)
        .next(many)
        .forEach(
            probe -> {
              elsewhere.look("answer to " + probe.step().family(), text(let(probe.ask(world))));
              elsewhere.threads();
            });
  }

  /**
   * Asks by guesses that are right, for each of these: a read, searches, a version, a delete. An
   * answer may repeat the guess, and nothing else of what is planted.
   */
  void askFor(List<String> paths) {
    askFor(paths, List.of(Principal.CLINIC.in(world), Principal.TRESPASSER.in(world)));
  }

  /** The same, asked by these. */
  void askFor(List<String> paths, List<FhirCaller> callers) {
    for (String path : paths) {
      for (FhirCaller caller : callers) {
        String type = path.substring(0, path.indexOf('/'));
        String id = path.substring(type.length() + 1);
        look("read", path, caller.get(path));
        look("search by id", path, caller.get(type + "?_id=" + id));
        look("search by identifier", path, caller.get(type + "?identifier=" + id));
        look("history", path, caller.get(path + "/_history/1"));
        look("reference", path, caller.get("Task?focus=" + path));
        look("delete", path, caller.delete(path));
      }
    }
  }

  /** Takes the ids of these persons in a room of its own, as if they were free. */
  void takeIdsOf(List<String> paths) {
    paths.stream()
        .filter(path -> path.startsWith("Patient/"))
        .forEach(path -> look("put", path, Principal.CLINIC.in(world).put(taking(path), null)));
  }

  private void look(String how, String guess, Answer answer) {
    Set<String> told = new TreeSet<>(canaries.in(text(let(answer))));
    told.removeAll(canaries.in(guess));
    elsewhere.look("answer to a right guess, " + how, told.toString());
  }

  /** What a limit stopped shows nothing. */
  private static Answer let(Answer answer) {
    assertThat(answer.status()).isNotEqualTo(429);
    return answer;
  }

  private static Patient taking(String path) {
    Patient person = new Patient();
    person.setId(path.substring("Patient/".length()));
    person.addName().setFamily("Autre");
    return person;
  }

  static String text(Answer answer) {
    return answer.status() + "\n" + answer.response().headers().map() + "\n" + answer.body();
  }
}
