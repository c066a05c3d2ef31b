package org.passerelle.leaks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.leaks.Neighbours.fresh;
import static org.passerelle.leaks.Neighbours.person;

import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.support.Answer;
import org.passerelle.support.World.Engine;

/**
 * Row L12: an id taken elsewhere would tell by its refusal. Database partition mode closes it by
 * itself, with our layers and without: there is nothing to be seen red, and this keeps it so.
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

  @Test
  void withoutOurLayersToo() {
    Neighbours two = Neighbours.inTheOpen();

    assertThat(isTold(two)).isFalse();
  }

  /** Whether an id taken by one is refused to the other, or what it holds is touched. */
  static boolean isTold(Neighbours two) {
    String id = fresh();
    two.parc().put(named(id, "Premier"), null);
    Answer other = two.erables().put(named(id, "Deuxieme"), null);
    return other.status() != 201
        || !family(two.parc().get("Patient/" + id)).equals("Premier")
        || !family(two.erables().get("Patient/" + id)).equals("Deuxieme");
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
