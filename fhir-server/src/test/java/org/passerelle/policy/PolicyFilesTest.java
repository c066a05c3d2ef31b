package org.passerelle.policy;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.room.RoomKind;
import org.passerelle.served.Interaction;
import org.passerelle.served.Served;
import org.passerelle.served.ServedType;

/** The policies that ship: all sound, none wider than what rooms serve, the system's just that. */
class PolicyFilesTest {

  private static final Served SERVED = Served.standard();
  private static final Policies POLICIES = Policies.read(SERVED, FhirContext.forR4Cached());

  @ParameterizedTest
  @EnumSource(
      value = RoomKind.class,
      names = {"CLINIC", "CIRCLE", "ORGANIZATION", "STUDY"})
  void aRoomsOwnSystemMayDoWhatSuchARoomServesAndNoMore(RoomKind kind) {
    Policy system = POLICIES.of(Principal.SYSTEM, kind);

    for (ServedType type : SERVED.types()) {
      for (Interaction interaction : Interaction.values()) {
        assertThat(allows(system, type, interaction))
            .as(type.name() + " " + interaction)
            .isEqualTo(type.offers(kind.code(), interaction));
      }
      system
          .type(type.name())
          .ifPresent(
              allowed -> {
                assertThat(allowed.params().keySet()).containsAll(type.params().keySet());
                assertThat(allowed.params().keySet()).containsAll(type.own().keySet());
                assertThat(allowed.params().keySet()).contains("_id", "_lastUpdated");
                assertThat(allowed.includes()).isEqualTo(type.includes());
                assertThat(allowed.reads()).isEqualTo(Elements.ALL);
                assertThat(allowed.writes()).isEqualTo(Elements.ALL);
              });
    }
  }

  @ParameterizedTest
  @EnumSource(Principal.class)
  void nobodyMayDoMoreThanTheRoomServes(Principal principal) {
    for (RoomKind kind : RoomKind.values()) {
      for (ServedType type : SERVED.types()) {
        for (Interaction interaction : Interaction.values()) {
          if (allows(POLICIES.of(principal, kind), type, interaction)) {
            assertThat(type.offers(kind.code(), interaction))
                .as(principal + " " + kind + " " + type.name() + " " + interaction)
                .isTrue();
          }
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Principal.class)
  void everybodyMayDoNothingInARoomOfAKindThatIsNotTheirs(Principal principal) {
    for (RoomKind kind : RoomKind.values()) {
      if (!principal.kinds().contains(kind) && kind != RoomKind.DIRECTORY) {
        assertThat(POLICIES.of(principal, kind)).isEqualTo(Policy.NOTHING);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Principal.class)
  void theDirectoryIsTheSameForEverybody(Principal principal) {
    Policy anyone = POLICIES.of(Principal.ANONYMOUS, RoomKind.DIRECTORY);

    assertThat(POLICIES.of(principal, RoomKind.DIRECTORY)).isSameAs(anyone);
    assertThat(anyone.bundles()).isFalse();
    assertThat(anyone.types())
        .allSatisfy(
            type ->
                assertThat(type.interactions())
                    .containsExactlyInAnyOrder(Interaction.READ, Interaction.SEARCH));
  }

  @ParameterizedTest
  @EnumSource(Principal.class)
  void anInnerRoomIsOpenToThoseWhoHaveOneAlone(Principal principal) {
    for (RoomKind kind : RoomKind.values()) {
      boolean may = !POLICIES.of(principal, kind).byType().isEmpty();
      if (kind.inner()) {
        assertThat(may).isEqualTo(principal.inner().equals(java.util.Optional.of(kind)));
      }
    }
  }

  @Test
  void everyCodeIsReadBack() {
    for (Principal principal : Principal.values()) {
      assertThat(Principal.of(principal.code())).contains(principal);
    }
    assertThat(Principal.of("SYSTEM")).isEmpty();
    assertThat(Principal.of("nobody")).isEmpty();
  }

  @Test
  void noClientIsAnonymousOrOfAnInnerRoomOrOfTheDirectory() {
    for (Principal principal : Principal.values()) {
      for (RoomKind kind : RoomKind.values()) {
        if (principal.canBeClientOf(kind)) {
          assertThat(kind.inner() || kind == RoomKind.DIRECTORY).isFalse();
          assertThat(principal).isNotEqualTo(Principal.ANONYMOUS);
        }
      }
    }
  }

  private static boolean allows(Policy policy, ServedType type, Interaction interaction) {
    return policy.type(type.name()).filter(allowed -> allowed.allows(interaction)).isPresent();
  }
}
