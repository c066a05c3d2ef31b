package org.passerelle.leaks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.leaks.Neighbours.fresh;
import static org.passerelle.leaks.Neighbours.person;

import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.support.Answer;
import org.passerelle.support.World.Engine;

/**
 * Reverse joins. With no reference across partitions HAPI 8.8.0 keeps them in the room by itself,
 * with our layers and without, over canonical links too: there is nothing to be seen red, and this
 * keeps it so.
 */
class HasLeakTest {

  @Nested
  class BehindTheWall {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "_has:Observation:patient:code=",
          "_has:Task:patient:_has:Provenance:target:agent=",
          "_has:QuestionnaireResponse:subject:questionnaire="
        })
    void aReverseJoinIsRefusedWhetherOrNotThereIsSomething(String join) {
      Neighbours two = Neighbours.on(Engine.H2);
      String known = observed(two);

      Answer something = two.erables().get("Patient?" + join + known);
      Answer nothing = two.erables().get("Patient?" + join + fresh());

      assertThat(something.status()).isEqualTo(403);
      assertThat(something.code()).isEqualTo("not-offered");
      assertThat(something.body()).isEqualTo(nothing.body());
    }
  }

  @Nested
  class WithoutOurLayers {

    @Test
    void aReverseJoinFindsItsOwnRoomsAndStaysThere() {
      Neighbours two = Neighbours.inTheOpen();
      String code = observed(two);

      Answer own = two.parc().get("Patient?_has:Observation:patient:code=" + code);

      assertThat(own.all(Patient.class)).hasSize(1);
      assertThat(isTold(two)).isFalse();
    }

    @Test
    void aReverseJoinFromTheDirectoryDoesNotFollowCanonicalLinks() {
      Neighbours two = Neighbours.inTheOpen();
      String form = CanonicalIncludeLeakTest.formAnsweredBy(two.world(), two.parc());

      Answer shown =
          two.erables()
              .get(
                  "Questionnaire?_id="
                      + form
                      + "&_has:QuestionnaireResponse:questionnaire:status=completed");

      assertThat(shown.all(Questionnaire.class)).isEmpty();
    }
  }

  /** Whether a reverse join shows that the other has something. */
  static boolean isTold(Neighbours two) {
    String code = observed(two);
    Answer shown = two.erables().get("Patient?_has:Observation:patient:code=" + code);
    return shown.status() == 200 && !shown.all(Patient.class).isEmpty();
  }

  /** The code of an observation of somebody in the first room, which no other has. */
  private static String observed(Neighbours two) {
    String code = fresh();
    Answer made = two.parc().post("Patient", person(code));
    Observation observation = new Observation().setStatus(ObservationStatus.FINAL);
    observation.getCode().addCoding().setSystem("https://codes.example.org").setCode(code);
    observation.setSubject(new Reference("Patient/" + made.as(Patient.class).getIdPart()));
    assertThat(two.parc().post("Observation", observation).status()).isEqualTo(201);
    return code;
  }
}
