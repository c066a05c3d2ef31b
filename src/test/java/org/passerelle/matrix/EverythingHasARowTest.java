package org.passerelle.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.rest.server.ResourceBinding;
import ca.uhn.fhir.rest.server.RestfulServer;
import ca.uhn.fhir.rest.server.method.BaseMethodBinding;
import ca.uhn.fhir.rest.server.method.OperationMethodBinding;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.passerelle.served.Interaction;
import org.passerelle.served.Served;
import org.passerelle.served.ServedType;
import org.passerelle.support.World;
import org.passerelle.support.World.Engine;

/** What is served, and what the FHIR server binds besides, is asked by some row at full size. */
class EverythingHasARowTest {

  private static final List<Probe> ALL =
      Matrix.standard().rows().stream().flatMap(row -> Selection.full(row).stream()).toList();
  private static final List<Probe> OFFERED = ALL.stream().filter(Reach::isOffered).toList();

  @Test
  void eachInteractionOfEachTypeIsAskedBySomeoneToWhomItIsOffered() {
    Set<String> wanted = new TreeSet<>();
    for (ServedType type : Served.standard().types()) {
      for (Interaction interaction : Interaction.values()) {
        if (kinds().stream().anyMatch(kind -> type.offers(kind, interaction))) {
          wanted.add(type.name() + " " + interaction.code());
        }
      }
    }

    wanted.removeAll(reached(OFFERED));
    assertThat(wanted).isEmpty();
  }

  @Test
  void eachParameterWithEachModifierIsSearchedBySomeoneToWhomItIsOffered() {
    Set<String> wanted = new TreeSet<>();
    for (ServedType type : Served.standard().types()) {
      Each.parameters(type)
          .forEach(
              name -> {
                wanted.add(type.name() + " " + name);
                Each.modifiers(type, name)
                    .forEach(modifier -> wanted.add(type.name() + " " + name + ":" + modifier));
              });
      type.includes().forEach(include -> wanted.add(type.name() + " _include=" + include));
    }

    wanted.removeAll(parameters());
    assertThat(wanted).isEmpty();
  }

  @Test
  void eachParameterThatShapesAResultIsUsed() {
    assertThat(parameters().stream().map(each -> each.replaceAll("^\\w+ |=.*", "")))
        .contains(
            "_count",
            "_offset",
            "_sort",
            "_include",
            "_format",
            "_pretty",
            "_elements",
            "_summary");
  }

  @Test
  void eachThingThatTheFhirServerBindsIsAsked() {
    RestfulServer server = World.on(Engine.H2).bean(RestfulServer.class);
    Set<String> bound = new TreeSet<>();
    for (ResourceBinding type : server.getResourceBindings()) {
      type.getMethodBindings().forEach(method -> bound.add(named(type.getResourceName(), method)));
    }
    server.getServerBindings().forEach(method -> bound.add(named(Reach.SYSTEM, method)));
    System.out.printf("bound by the FHIR server: %d%n", bound.size());
    bound.removeAll(reached(ALL));

    assertThat(bound).isEmpty();
  }

  @Test
  void eachAskerAsksInEachWay() {
    Set<String> made =
        ALL.stream()
            .map(probe -> probe.asker() + " " + probe.encoding())
            .collect(Collectors.toSet());

    assertThat(made).hasSize(Matrix.standard().askers().size() * Encoding.values().length);
  }

  @Test
  void eachRowIsAskedByEachOfItsAskers() {
    Set<String> wanted = new TreeSet<>();
    Matrix.standard()
        .rows()
        .forEach(row -> row.who().forEach(name -> wanted.add(row.id() + " by " + name)));

    ALL.forEach(probe -> wanted.remove(probe.row().id() + " by " + probe.asker().name()));
    assertThat(wanted).isEmpty();
  }

  private static String named(String type, BaseMethodBinding method) {
    String what =
        method instanceof OperationMethodBinding operation
            ? operation.getName()
            : method.getRestOperationType().getCode();
    return type + " " + (what.isEmpty() ? method.getMethod().getName() : what);
  }

  private static Set<String> reached(List<Probe> probes) {
    return probes.stream().map(probe -> Reach.of(probe.shape())).collect(Collectors.toSet());
  }

  private static Set<String> parameters() {
    return OFFERED.stream()
        .flatMap(probe -> Reach.parameters(probe.shape()).stream())
        .collect(Collectors.toSet());
  }

  private static List<String> kinds() {
    return Matrix.standard().askers().stream()
        .filter(asker -> asker.door() == null)
        .map(Asker::kind)
        .toList();
  }
}
