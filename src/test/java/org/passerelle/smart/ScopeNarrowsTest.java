package org.passerelle.smart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.support.Answer;
import org.passerelle.support.FhirCaller;
import org.passerelle.support.World;
import org.passerelle.support.World.Engine;

/** A token opens what its client's policy and its scopes both permit. */
class ScopeNarrowsTest {

  private final World world = World.on(Engine.H2);

  @Test
  void whoAsksForNothingInParticularIsToldWhatItWasGranted() {
    Answer answer = ask(Backend.with(world, "system/Task.rs system/Patient.rs"), "");

    assertThat(answer.body()).containsPattern("\"scope\":\"system/(Task|Patient).rs system/");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "system/Patient.sr",
        "system/Patient.read",
        "user/Patient.r",
        "patient/Patient.r",
        "openid",
        "system/Patient.r offline_access",
        "system/Patient.r  system/Patient.s",
        "system/Patient.r\tsystem/Patient.s",
        "system/Patient.r user/Patient.r",
        "system/Patient.r?status=active",
        "system/*.r?status=active",
        "system/Observation.rs?category=survey",
        "system/Task.cruds",
        "system/*.r"
      })
  void whatIsNoScopeOrNotTheClientsIsRefused(String scope) {
    Answer answer = Backend.with(world, "system/Patient.cruds").askScope(scope);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body()).contains("invalid_scope").doesNotContain("access_token");
  }

  @Test
  void readsAreNotSearchesAndNeitherIsAWrite() {
    String id = patient();
    FhirCaller reader = granted("system/Patient.r");

    assertThat(reader.get("Patient/" + id).status()).isEqualTo(200);
    assertRefused(reader.get("Patient?_count=1"));
    assertRefused(reader.post("Patient", new Patient()));
    assertRefused(reader.delete("Patient/" + id));
    assertRefused(reader.get("Task?_count=1"));
    FhirCaller searcher = granted("system/Patient.s");
    assertThat(searcher.get("Patient?_count=1").status()).isEqualTo(200);
    assertRefused(searcher.get("Patient/" + id));
  }

  @Test
  void whoMayOnlyCreateSeesNoElementOfWhatItCreated() {
    Patient patient = new Patient();
    patient.addName().setFamily("Invente");
    Answer answer = granted("system/Patient.c").post("Patient", patient);

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.body()).doesNotContain("Invente");
  }

  @Test
  void eachEntryOfABatchIsJudged() {
    Bundle batch = new Bundle().setType(BundleType.BATCH);
    batch.addEntry().getRequest().setMethod(HTTPVerb.GET).setUrl("Patient?_count=1");
    FhirCaller caller = granted("system/Patient.s");
    assertThat(caller.post("", batch).status()).isEqualTo(200);

    batch.addEntry().getRequest().setMethod(HTTPVerb.GET).setUrl("Task?_count=1");

    List<BundleEntryComponent> entries = caller.post("", batch).as(Bundle.class).getEntry();
    assertThat(entries)
        .extracting(entry -> entry.getResponse().getStatus())
        .containsExactly("200 OK", "403 Forbidden");
    assertThat(entries.get(1).getResource()).isNull();
  }

  @Test
  void aScopeNeverGivesWhatThePolicyDoesNot() {
    assertRefused(granted("system/*.cruds").get("Binary/1"));
  }

  @Test
  void theStatementNamesNoMoreThanTheTokenOpens() {
    String statement = granted("system/Patient.s").get("metadata").body();

    assertThat(statement).contains("\"Patient\"", "search-type");
    assertThat(statement).doesNotContain("\"Task\"", "\"delete\"");
  }

  private String patient() {
    Answer made = world.as(Backend.ROOM).post("Patient", new Patient().setActive(true));
    assertThat(made.status()).isEqualTo(201);
    return made.as(Patient.class).getIdElement().getIdPart();
  }

  private FhirCaller granted(String scope) {
    return Backend.of(world).granted(scope);
  }

  private static Answer ask(Backend backend, String more) {
    return backend.ask(backend.signed(backend.claims()) + more);
  }

  private static void assertRefused(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(403);
    assertThat(answer.code()).isEqualTo("not-offered");
  }
}
