package org.passerelle.smart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.operator.ClientCommand;
import org.passerelle.operator.OperatorReply;
import org.passerelle.operator.Words;
import org.passerelle.policy.Principal;
import org.passerelle.scope.Level;
import org.passerelle.support.Answer;
import org.passerelle.support.FhirCaller;
import org.passerelle.support.World;
import org.passerelle.support.World.Engine;

/** A client is granted the scopes of its role's level, and no others. */
class ScopeLevelTest {

  private final World world = World.on(Engine.H2);

  @ParameterizedTest
  @CsvSource({
    "SYSTEM, clinique-des-erables, system",
    "SYSTEM, etude-lien-social, system",
    "CLINIC_STAFF, clinique-des-erables, user",
    "CLERK, clinique-des-erables, user",
    "CARE_NAVIGATOR, clinique-des-erables, user",
    "PATIENT_PARTNER, pairs-du-quartier, user",
    "CITIZEN_PARTNER, pairs-du-quartier, user",
    "VOLUNTEER, logis-ensemble, user",
    "ORGANIZATION_MEMBER, logis-ensemble, user",
    "RESEARCHER, etude-lien-social, user",
    "PERSON, pairs-du-quartier, patient",
    "CAREGIVER, pairs-du-quartier, patient"
  })
  void eachRoleHasItsLevel(Principal role, String room, String level) {
    String all = "system/*.cruds user/*.cruds patient/*.cruds";
    Backend backend = Backend.in(world, room, role, all);

    for (String asked : List.of("system", "user", "patient")) {
      Answer answer = backend.askScope(asked + "/Task.rs");
      assertThat(answer.status()).as(asked).isEqualTo(asked.equals(level) ? 200 : 400);
      if (!asked.equals(level)) {
        assertThat(answer.body()).contains("invalid_scope");
      }
    }
    assertThat(backend.askScope("system/Task.rs user/Task.rs patient/Task.rs").status())
        .isEqualTo(400);
  }

  /** Whatever its registration says: it may be from before there were levels. */
  @Test
  void aTokenOfAnotherLevelOpensNothing() {
    Backend clerk = Backend.in(world, Backend.ROOM, Principal.CLERK, "system/*.cruds");

    FhirCaller caller = clerk.bearing(clerk.ask(clerk.signed(clerk.claims())));

    assertThat(caller.get("Patient?_count=1").code()).isEqualTo("not-offered");
    assertThat(clerk.askScope("system/Patient.rs").status()).isEqualTo(400);
  }

  @Test
  void aScopeOfAPersonAtWorkNarrowsItsPolicyAndNeverWidensIt() {
    Backend clerk = Backend.in(world, Backend.ROOM, Principal.CLERK, Level.USER.everything());

    FhirCaller few = clerk.granted("user/Patient.s");
    assertThat(few.get("Patient?_count=1").status()).isEqualTo(200);
    assertThat(few.get("Task?_count=1").code()).isEqualTo("not-offered");
    FhirCaller all = clerk.granted("user/*.cruds user/Condition.rs");
    assertThat(all.get("Task?_count=1").status()).isEqualTo(200);
    assertThat(all.get("Condition?_count=1").code()).isEqualTo("not-offered");
  }

  /** Who may not see why something is asked does not learn it by asking for that alone. */
  @Test
  void aFilterIsOneThatTheRoleMaySearchBy() {
    Backend clerk = Backend.in(world, Backend.ROOM, Principal.CLERK, Level.USER.everything());

    assertThat(clerk.askScope("user/ServiceRequest.rs?status=active").status()).isEqualTo(200);
    Answer hidden = clerk.askScope("user/ServiceRequest.rs?category=food-security");
    assertThat(hidden.status()).isEqualTo(400);
    assertThat(hidden.body()).contains("invalid_scope");
    assertThat(clerk.askScope("user/Observation.rs?category=survey").status()).isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource({
    "clerk, user/Patient.rs, true",
    "clerk, user/ServiceRequest.rs?status=active, true",
    "clerk, user/ServiceRequest.rs?category=a, false",
    "clerk, system/*.cruds, false",
    "clerk, user/Patient.rs patient/Patient.rs, false",
    "system, system/Observation.rs?category=survey, true",
    "system, user/*.cruds, false",
    "system, system/Patient.read, false"
  })
  void theOperatorRegistersOnlyWhatCanBeGranted(String role, String scopes, boolean done) {
    OperatorReply reply = added(role, scopes);

    assertThat(reply.done()).as(reply.text()).isEqualTo(done);
    if (!done) {
      assertThat(reply.text()).contains("The scopes of a " + role + " are ");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"system/*.cruds", "user/*.cruds", "patient/*.cruds"})
  void theDiscoveryDocumentNamesEachLevel(String scope) {
    String document = world.anyone().get(".well-known/smart-configuration").body();

    assertThat(document)
        .contains(
            "\"" + scope + "\"", "\"permission-v2\"", "\"permission-user\"", "permission-patient")
        .doesNotContain("permission-v1", "launch", "authorization_endpoint");
  }

  private OperatorReply added(String role, String scopes) {
    return world
        .bean(ClientCommand.class)
        .run(
            new Words(
                List.of(
                    "add",
                    "--room",
                    Backend.ROOM,
                    "--role",
                    role,
                    "--id",
                    "scoped-" + java.util.UUID.randomUUID(),
                    "--scopes",
                    scopes,
                    "--jwks-content",
                    Backend.publicJwks(Backend.key("k")))));
  }
}
