package org.passerelle.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.support.Answer;
import org.passerelle.support.FhirCaller;
import org.passerelle.support.World;
import org.passerelle.support.World.Engine;

/** Where the ledger of access cannot be written, nothing is shown and nothing is stored. */
class LedgerDownTest {

  @ParameterizedTest
  @EnumSource(Engine.class)
  void everyRequestFailsUntilLinesCanBeWrittenAgain(Engine engine) {
    World world = World.another(engine);
    try {
      FhirCaller clinic = world.as("clinique-du-parc");
      String family = "f" + UUID.randomUUID();
      String id = "p-" + UUID.randomUUID();
      assertThat(clinic.put(person(id, family), null).status()).isEqualTo(201);

      world.everything().execute("alter table access_line rename to access_line_away");
      assertFailed(clinic.get("Patient/" + id), family);
      assertFailed(clinic.get("Patient?family=" + family), family);
      assertFailed(clinic.get("Patient/" + id + "/_history"), family);
      assertFailed(clinic.at("clinique-des-erables").get("Patient"), family);
      assertFailed(clinic.put(person(id, "Autre"), null), "Autre");
      assertFailed(clinic.put(person("new-" + id, "Autre"), null), "Autre");
      world.everything().execute("alter table access_line_away rename to access_line");

      assertThat(clinic.get("Patient/" + id).body()).contains(family).doesNotContain("Autre");
      assertThat(clinic.get("Patient/new-" + id).status()).isEqualTo(404);
    } finally {
      world.close();
    }
  }

  private static void assertFailed(Answer answer, String hidden) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(500);
    assertThat(answer.code()).isEqualTo("internal");
    assertThat(answer.body()).doesNotContain(hidden);
  }

  private static Patient person(String id, String family) {
    Patient person = new Patient();
    person.setId(id);
    person.addName().setFamily(family);
    return person;
  }
}
