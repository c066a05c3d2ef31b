package org.passerelle.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.support.Answer;
import org.passerelle.support.FhirCaller;
import org.passerelle.support.World;
import org.passerelle.support.World.Engine;

/** Answers that had told more, or failed later, than they should. */
class AnswersAlikeTest {

  private final World world = World.on(Engine.H2);

  @Test
  void aDeleteNamesNoVersionWhereOneWas() {
    FhirCaller clinic = world.as("clinique-des-erables");
    String id = clinic.post("Patient", new Patient()).as(Patient.class).getIdElement().getIdPart();

    Answer there = clinic.delete("Patient/" + id);

    assertThat(there.status()).isEqualTo(200);
    for (String telling : List.of("content-location", "location", "etag", "last-modified")) {
      assertThat(there.response().headers().firstValue(telling)).as(telling).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Patient/_search", "Patient/_search?_count=5"})
  void anAccentIsReadAlikeInAUrlAndInAForm(String form) {
    FhirCaller clinic = world.as("clinique-des-erables");
    String family = "Élevé" + UUID.randomUUID().toString().replace("-", "");
    Patient patient = new Patient();
    patient.addName().setFamily(family);
    assertThat(clinic.post("Patient", patient).status()).isEqualTo(201);
    String query = "family:exact=" + URLEncoder.encode(family, StandardCharsets.UTF_8);

    Answer posted = clinic.post(form, query, "application/x-www-form-urlencoded");

    assertThat(clinic.get("Patient?" + query).all(Patient.class)).hasSize(1);
    assertThat(posted.all(Patient.class)).hasSize(1);
  }

  @Test
  void aFormThatWeDoNotWriteIsRefusedBeforeTheWork() {
    List<String> headers = List.of("Host: localhost", "Accept: application/fhir+turtle");

    assertThat(Wire.send(world, "GET", "/fhir/directory/Organization", headers, "").status())
        .isEqualTo(400);
    assertThat(
            Wire.send(
                    world,
                    "GET",
                    "/fhir/directory/Organization?_format=ttl",
                    List.of("Host: localhost"),
                    "")
                .status())
        .isEqualTo(400);
  }
}
