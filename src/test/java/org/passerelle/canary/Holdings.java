package org.passerelle.canary;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Task;
import org.passerelle.served.Interaction;
import org.passerelle.served.Served;
import org.passerelle.served.ServedType;
import org.passerelle.support.FhirCaller;

/** All that an organization's own client can read in its room. */
record Holdings(FhirCaller caller, Canaries canaries) {

  /** The canaries in it: every search, in each shape, and the ledger about its Tasks. */
  Set<String> found() {
    Set<String> found = new TreeSet<>();
    Stream.concat(searches(), ledger())
        .forEach(path -> found.addAll(canaries.in(Strangers.text(caller.get(path)))));
    return found;
  }

  private Stream<String> ledger() {
    return caller.get("Task?_count=200").all(Task.class).stream()
        .map(task -> "Provenance?target=Task/" + task.getIdElement().getIdPart());
  }

  private static Stream<String> searches() {
    return Served.standard().types().stream()
        .filter(type -> type.kept() && type.offers("organization", Interaction.SEARCH))
        .map(ServedType::name)
        .flatMap(
            type ->
                Stream.of("?_count=200", "?_summary=true", "?_summary=text", "?_format=xml")
                    .map(shape -> type + shape));
  }
}
