package org.passerelle.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.support.Answer;
import org.passerelle.support.FhirCaller;
import org.passerelle.support.World;
import org.passerelle.support.World.Engine;

/** Pages of equal results show each of them once, in the order in which they came. */
class StableOrderTest {

  private static final int PERSONS = 23;
  private static final int PAGE = 4;

  @ParameterizedTest
  @EnumSource(Engine.class)
  void equalsKeepTheirPlaceFromPageToPage(Engine engine) {
    FhirCaller clinic = World.on(engine).as("clinique-des-erables");
    String family = "Pareil" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
    List<String> came = new ArrayList<>();
    for (int i = 0; i < PERSONS; i++) {
      Patient patient = new Patient();
      patient.addName().setFamily(family).addGiven("Lise");
      came.add(clinic.post("Patient", patient).as(Patient.class).getIdPart());
    }

    for (String order : List.of("", "&_sort=given", "&_sort=-given", "&_sort=family,-given")) {
      assertThat(paged(clinic, family, order)).as(order).isEqualTo(came);
    }
  }

  private static List<String> paged(FhirCaller clinic, String family, String order) {
    List<String> shown = new ArrayList<>();
    for (int from = 0; from < PERSONS; from += PAGE) {
      Answer page =
          clinic.get("Patient?family=" + family + "&_count=" + PAGE + "&_offset=" + from + order);
      page.all(Patient.class).forEach(patient -> shown.add(patient.getIdPart()));
    }
    return shown;
  }
}
