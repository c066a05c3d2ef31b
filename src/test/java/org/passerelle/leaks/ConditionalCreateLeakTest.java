package org.passerelle.leaks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.leaks.Neighbours.fresh;
import static org.passerelle.leaks.Neighbours.person;

import java.net.http.HttpRequest.BodyPublishers;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.support.Answer;
import org.passerelle.support.FhirCaller;
import org.passerelle.support.World;
import org.passerelle.support.World.Engine;

/** Row L13: a conditional create would tell, by a conflict, of a match in another room. */
class ConditionalCreateLeakTest {

  private static final String SYSTEM = "https://charts.example.org";

  @Nested
  class BehindTheWall {

    @ParameterizedTest
    @EnumSource(Engine.class)
    void theSameConditionInASecondRoomCreatesThereToo(Engine engine) {
      Neighbours two = Neighbours.on(engine);
      String chart = fresh();

      assertThat(createIfNone(two.parc(), chart).status()).isEqualTo(201);
      assertThat(createIfNone(two.erables(), chart).status()).isEqualTo(201);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void theSameConditionInTheSameRoomFindsWhatIsThere(Engine engine) {
      FhirCaller parc = Neighbours.on(engine).parc();
      String chart = fresh();

      assertThat(createIfNone(parc, chart).status()).isEqualTo(201);
      assertThat(createIfNone(parc, chart).status()).isEqualTo(200);
      assertThat(parc.get("Patient?identifier=" + chart).all(Patient.class)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void theSameTransactionInASecondRoomCreatesThereToo(Engine engine) {
      Neighbours two = Neighbours.on(engine);
      String chart = fresh();

      assertThat(statusInTransaction(two.parc(), chart)).startsWith("201");
      assertThat(statusInTransaction(two.erables(), chart)).startsWith("201");
      assertThat(statusInTransaction(two.erables(), chart)).startsWith("200");
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aConditionalUpdateInASecondRoomCreatesThereToo(Engine engine) {
      Neighbours two = Neighbours.on(engine);
      String chart = fresh();

      assertThat(updateByChart(two.parc(), chart).status()).isEqualTo(201);
      assertThat(updateByChart(two.erables(), chart).status()).isEqualTo(201);
      assertThat(updateByChart(two.erables(), chart).status()).isEqualTo(200);
    }
  }

  @Nested
  class WithoutOurLayers {

    @Test
    void theSameConditionInASecondRoomConflicts() {
      Neighbours two = Neighbours.inTheOpen();
      String chart = fresh();

      assertThat(createIfNone(two.parc(), chart).status()).isEqualTo(201);
      assertThat(createIfNone(two.erables(), chart).status()).isEqualTo(409);
    }
  }

  /** Whether the same condition in a second room finds what the first has. */
  static boolean isTold(Neighbours two) {
    String chart = fresh();
    createIfNone(two.parc(), chart);
    return createIfNone(two.erables(), chart).status() != 201;
  }

  private static Patient chart(String value) {
    Patient person = person("Essai");
    person.addIdentifier().setSystem(SYSTEM).setValue(value);
    return person;
  }

  private static String json(Patient person) {
    return World.FHIR.newJsonParser().encodeResourceToString(person);
  }

  private static Answer createIfNone(FhirCaller room, String chart) {
    return FhirCaller.exchange(
        room.request("Patient")
            .header("Content-Type", "application/fhir+json")
            .header("If-None-Exist", "identifier=" + SYSTEM + "%7C" + chart)
            .POST(BodyPublishers.ofString(json(chart(chart)))));
  }

  private static Answer updateByChart(FhirCaller room, String chart) {
    return FhirCaller.exchange(
        room.request("Patient?identifier=" + SYSTEM + "%7C" + chart)
            .header("Content-Type", "application/fhir+json")
            .PUT(BodyPublishers.ofString(json(chart(chart)))));
  }

  private static String statusInTransaction(FhirCaller room, String chart) {
    Bundle bundle = new Bundle().setType(BundleType.TRANSACTION);
    bundle
        .addEntry()
        .setResource(chart(chart))
        .getRequest()
        .setMethod(HTTPVerb.POST)
        .setUrl("Patient")
        .setIfNoneExist("identifier=" + SYSTEM + "|" + chart);
    Answer answer = room.post("", bundle);
    assertThat(answer.status()).isEqualTo(200);
    return answer.as(Bundle.class).getEntryFirstRep().getResponse().getStatus();
  }
}
