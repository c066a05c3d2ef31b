package org.passerelle.leaks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.leaks.Neighbours.fresh;
import static org.passerelle.leaks.Neighbours.person;

import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.support.Answer;
import org.passerelle.support.World.Engine;

/**
 * Row L12: an id taken elsewhere would tell by its refusal. Database partition mode closes it by
 * itself, so there is no red side: this keeps it closed.
 */
class IdClashLeakTest {

  @ParameterizedTest
  @EnumSource(Engine.class)
  void twoRoomsUseTheSameIdIndependently(Engine engine) {
    Neighbours two = Neighbours.on(engine);
    String id = fresh();

    Answer parc = two.parc().put(named(id, "Premier"), null);
    Answer erables = two.erables().put(named(id, "Deuxieme"), null);

    assertThat(parc.status()).isEqualTo(201);
    assertThat(erables.status()).isEqualTo(201);
    assertThat(family(two.parc().get("Patient/" + id))).isEqualTo("Premier");
    assertThat(family(two.erables().get("Patient/" + id))).isEqualTo("Deuxieme");
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void removingItInOneRoomLeavesTheOther(Engine engine) {
    Neighbours two = Neighbours.on(engine);
    String id = fresh();
    two.parc().put(named(id, "Premier"), null);
    two.erables().put(named(id, "Deuxieme"), null);

    Answer removed = two.parc().delete("Patient/" + id);

    assertThat(removed.status()).isEqualTo(200);
    assertThat(two.parc().get("Patient/" + id).status()).isEqualTo(404);
    assertThat(family(two.erables().get("Patient/" + id))).isEqualTo("Deuxieme");
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void anIdTakenElsewhereReadsLikeOneThatNeverWas(Engine engine) {
    Neighbours two = Neighbours.on(engine);
    String taken = fresh();
    two.parc().put(named(taken, "Premier"), null);

    Answer there = two.erables().get("Patient/" + taken);
    Answer nowhere = two.erables().get("Patient/" + fresh());

    assertThat(there.status()).isEqualTo(404);
    assertThat(there.body()).isEqualTo(nowhere.body());
  }

  private static Patient named(String id, String family) {
    Patient patient = person(family);
    patient.setId(id);
    return patient;
  }

  private static String family(Answer answer) {
    return answer.as(Patient.class).getNameFirstRep().getFamily();
  }
}
