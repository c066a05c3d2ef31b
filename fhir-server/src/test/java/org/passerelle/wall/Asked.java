package org.passerelle.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.uhn.fhir.context.FhirContext;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.hl7.fhir.r4.model.Bundle;
import org.jspecify.annotations.Nullable;
import org.passerelle.batch.EachEntry;
import org.passerelle.fault.Fault;
import org.passerelle.fault.FaultException;
import org.passerelle.limit.Costs;
import org.passerelle.policy.Policies;
import org.passerelle.policy.Policy;
import org.passerelle.policy.Principal;
import org.passerelle.room.RoomKind;
import org.passerelle.served.Served;

/** A request as a test writes it: a method and what follows the room in the URL. */
final class Asked {

  static final Costs COSTS = new Costs(500, 100, 200, 4, 200);
  static final Gate GATE = new Gate(Served.standard(), COSTS);
  static final Policies POLICIES = Policies.read(Served.standard(), FhirContext.forR4Cached());

  private Asked() {}

  /** Everything that a room of this kind serves. */
  static Policy served(RoomKind kind) {
    return switch (kind) {
      case NOTEBOOK -> POLICIES.of(Principal.PATIENT_PARTNER, kind);
      case TRAY -> POLICIES.of(Principal.CAREGIVER, kind);
      default -> POLICIES.of(Principal.SYSTEM, kind);
    };
  }

  /** Asks this of a clinic, as its own system. */
  static void clinic(String method, String url) {
    of(RoomKind.CLINIC, method, url, null);
  }

  /** Asks this of a room of this kind, with the query of a conditional create. */
  static void of(RoomKind kind, String method, String url, @Nullable String ifNoneExist) {
    as(served(kind), method, url, ifNoneExist);
  }

  /** Asks this as someone of this policy. */
  static void as(Policy policy, String method, String url, @Nullable String ifNoneExist) {
    GATE.judge(policy, ask(method, url, ifNoneExist));
  }

  /** Has a bundle judged, with the first refusal of a batch's entries thrown. */
  static void judge(EntryGate gate, Policy policy, Bundle bundle) {
    EachEntry entries = new EachEntry(bundle);
    gate.judge(policy, entries);
    entries
        .refusals()
        .forEach(
            refusal -> {
              throw refusal;
            });
  }

  private static Ask ask(String method, String url, @Nullable String ifNoneExist) {
    int question = url.indexOf('?');
    List<String> path =
        Stream.of((question < 0 ? url : url.substring(0, question)).split("/"))
            .filter(part -> !part.isEmpty())
            .toList();
    boolean named = path.size() > 1 && !path.get(1).startsWith("_") && !path.get(1).startsWith("$");
    int read = Math.min(path.size(), named ? 2 : 1);
    return new Ask(
        method,
        path.isEmpty() ? null : path.get(0),
        named ? path.get(1) : null,
        path.subList(read, path.size()),
        question < 0 ? Map.of() : EntryUrl.query(url.substring(question)),
        ifNoneExist);
  }

  /** This is refused in the one way in which everything that we do not offer is. */
  static void assertRefused(ThrowingCallable judged) {
    assertThatThrownBy(judged)
        .isInstanceOfSatisfying(
            FaultException.class,
            refusal -> assertThat(refusal.fault()).isEqualTo(Fault.NOT_OFFERED));
  }
}
