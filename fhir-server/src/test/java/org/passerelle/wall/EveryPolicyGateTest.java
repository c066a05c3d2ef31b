package org.passerelle.wall;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.passerelle.wall.Asked.assertRefused;

import java.util.Arrays;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.passerelle.policy.Policy;
import org.passerelle.policy.Principal;
import org.passerelle.policy.TypePolicy;
import org.passerelle.room.RoomKind;
import org.passerelle.served.Interaction;
import org.passerelle.served.Served;
import org.passerelle.served.ServedType;

/** Every principal in every kind of room: what its policy lists passes, anything else does not. */
class EveryPolicyGateTest {

  static Stream<Arguments> everyone() {
    return Arrays.stream(Principal.values())
        .flatMap(
            principal ->
                Arrays.stream(RoomKind.values()).map(kind -> Arguments.of(principal, kind)));
  }

  @ParameterizedTest
  @MethodSource("everyone")
  void interactionsPassAsListed(Principal principal, RoomKind kind) {
    Policy policy = Asked.POLICIES.of(principal, kind);
    for (ServedType type : Served.standard().types()) {
      for (Interaction interaction : Interaction.values()) {
        boolean listed =
            policy.type(type.name()).filter(own -> own.allows(interaction)).isPresent();

        check(listed, () -> ask(policy, type.name(), interaction));
      }
    }
    check(policy.bundles(), () -> Asked.as(policy, "POST", "", null));
  }

  @ParameterizedTest
  @MethodSource("everyone")
  void searchParametersAndSortsPassAsListed(Principal principal, RoomKind kind) {
    Policy policy = Asked.POLICIES.of(principal, kind);
    for (ServedType type : Served.standard().types()) {
      for (String parameter : Served.standard().commonParams().keySet()) {
        check(searches(policy, type, parameter), () -> search(policy, type, parameter + "=1"));
      }
      for (String parameter : type.params().keySet()) {
        boolean listed = searches(policy, type, parameter);

        check(listed, () -> search(policy, type, parameter + "=1"));
        check(listed, () -> search(policy, type, "_sort=-" + parameter));
        assertRefused(() -> search(policy, type, parameter + ":missing=true"));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("everyone")
  void includesPassAsListed(Principal principal, RoomKind kind) {
    Policy policy = Asked.POLICIES.of(principal, kind);
    for (ServedType type : Served.standard().types()) {
      for (String include : type.includes()) {
        boolean listed =
            policy.type(type.name()).filter(own -> own.includes().contains(include)).isPresent();

        check(listed, () -> search(policy, type, "_include=" + include));
      }
    }
  }

  @Test
  void whoCannotSearchFindsNothingByACondition() {
    TypePolicy whole = Asked.served(RoomKind.CLINIC).type("Patient").orElseThrow();
    TypePolicy blind =
        new TypePolicy(
            "Patient",
            java.util.Set.of(Interaction.READ, Interaction.CREATE, Interaction.UPDATE),
            whole.params(),
            whole.includes(),
            whole.reads(),
            whole.writes());
    Policy policy = new Policy(java.util.Map.of("Patient", blind), false, true);

    assertRefused(() -> Asked.as(policy, "POST", "Patient", "identifier=a|1"));
    assertRefused(() -> Asked.as(policy, "PUT", "Patient?identifier=a|1", null));
  }

  private static boolean searches(Policy policy, ServedType type, String parameter) {
    return policy
        .type(type.name())
        .filter(own -> own.allows(Interaction.SEARCH) && own.modifiers(parameter).isPresent())
        .isPresent();
  }

  private static void search(Policy policy, ServedType type, String query) {
    Asked.as(policy, "GET", type.name() + "?" + query, null);
  }

  private static void ask(Policy policy, String type, Interaction interaction) {
    switch (interaction) {
      case READ -> Asked.as(policy, "GET", type + "/1", null);
      case SEARCH -> Asked.as(policy, "GET", type + "?_count=1", null);
      case CREATE -> Asked.as(policy, "POST", type, null);
      case UPDATE -> Asked.as(policy, "PUT", type + "/1", null);
      case DELETE -> Asked.as(policy, "DELETE", type + "/1", null);
    }
  }

  private static void check(boolean listed, ThrowingCallable asked) {
    if (listed) {
      assertThatCode(asked).doesNotThrowAnyException();
    } else {
      assertRefused(asked);
    }
  }
}
