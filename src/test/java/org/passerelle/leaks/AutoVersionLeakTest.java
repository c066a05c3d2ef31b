package org.passerelle.leaks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.leaks.Neighbours.fresh;
import static org.passerelle.leaks.Neighbours.person;

import ca.uhn.fhir.util.HapiExtensions;
import java.util.List;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.intake.IntakeHook;
import org.passerelle.support.Answer;
import org.passerelle.support.FhirCaller;
import org.passerelle.support.Layers;
import org.passerelle.support.World.Engine;

/**
 * Row L4: an extension of HAPI's own, by which a writer has references resolved to a version, looks
 * for their targets in all partitions. The layer that closes it is the intake, which drops it.
 */
class AutoVersionLeakTest {

  @Nested
  class BehindTheWall {

    @ParameterizedTest
    @EnumSource(Engine.class)
    void whatExistsElsewhereIsAsUnknownAsWhatNeverWas(Engine engine) {
      Neighbours two = Neighbours.on(engine);

      Answer elsewhere = two.erables().post("Observation", about(personOf(two.parc())));
      Answer nowhere = two.erables().post("Observation", about(fresh()));

      assertThat(elsewhere.status()).isEqualTo(422);
      assertThat(elsewhere.code()).isEqualTo("unknown-reference");
      assertThat(elsewhere.body()).isEqualTo(nowhere.body());
    }

    @Test
    void theExtensionIsDropped() {
      FhirCaller parc = Neighbours.on(Engine.H2).parc();

      Answer stored = parc.post("Observation", about(personOf(parc)));

      assertThat(stored.status()).isEqualTo(201);
      assertThat(stored.body())
          .doesNotContain(HapiExtensions.EXTENSION_AUTO_VERSION_REFERENCES_AT_PATH, "_history");
    }
  }

  @Nested
  class WithoutOurLayers {

    @Test
    void whatExistsElsewhereIsAnsweredInAnotherWay() {
      Neighbours two = Neighbours.inTheOpen();

      Layers.without(
          two.world(), List.of(IntakeHook.class), () -> assertThat(isTold(two)).isTrue());
    }
  }

  /** Whether a reference to what exists in the other room fails otherwise than to nothing. */
  static boolean isTold(Neighbours two) {
    Answer elsewhere = two.erables().post("Observation", about(personOf(two.parc())));
    Answer nowhere = two.erables().post("Observation", about(fresh()));
    return elsewhere.status() != nowhere.status() || !elsewhere.body().equals(nowhere.body());
  }

  private static String personOf(FhirCaller room) {
    Patient person = person(fresh());
    person.setId(fresh());
    assertThat(room.put(person, null).status()).isEqualTo(201);
    return person.getIdPart();
  }

  private static Observation about(String person) {
    Observation observation = new Observation().setStatus(ObservationStatus.FINAL);
    observation
        .getMeta()
        .addExtension(
            HapiExtensions.EXTENSION_AUTO_VERSION_REFERENCES_AT_PATH, new StringType("subject"));
    observation.getCode().setText("Note");
    return observation.setSubject(new Reference("Patient/" + person));
  }
}
