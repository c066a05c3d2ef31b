package org.passerelle.leaks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.leaks.Neighbours.fresh;
import static org.passerelle.leaks.Neighbours.person;

import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.support.Answer;
import org.passerelle.support.World.Engine;

/**
 * Row L15: a search by where a resource came from was known to look in every partition (HAPI's
 * issue 2853). HAPI 8.8.0 in this mode stays in the room by itself: there is nothing to be seen
 * red, and this keeps it so. We refuse the search and keep no source besides.
 */
class SourceLeakTest {

  private static final String SOURCE = "https://emr.example.org/";

  @Nested
  class BehindTheWall {

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aSearchBySourceIsRefusedInEveryRoomAlike(Engine engine) {
      Neighbours two = Neighbours.on(engine);
      String mark = cameFrom(two);

      Answer own = two.parc().get("Patient?_source=" + SOURCE + mark);
      Answer other = two.erables().get("Patient?_source=" + SOURCE + mark);

      assertThat(other.status()).isEqualTo(403);
      assertThat(other.code()).isEqualTo("not-offered");
      assertThat(other.body()).isEqualTo(own.body());
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void whereItCameFromIsNotEvenKept(Engine engine) {
      Neighbours two = Neighbours.on(engine);
      String mark = cameFrom(two);

      Answer found = two.parc().get("Patient?family=" + mark);

      assertThat(found.all(Patient.class)).hasSize(1);
      assertThat(found.body()).doesNotContain(SOURCE);
    }
  }

  @Nested
  class WithoutOurLayers {

    @Test
    void aSearchBySourceFindsItsOwnRoomsAndStaysThere() {
      Neighbours two = Neighbours.inTheOpen();
      String mark = cameFrom(two);

      assertThat(two.parc().get("Patient?_source=" + SOURCE + mark).all(Patient.class)).hasSize(1);
      assertThat(isTold(two)).isFalse();
    }
  }

  /** Whether a search by source shows the other's. */
  static boolean isTold(Neighbours two) {
    String mark = cameFrom(two);
    Answer shown = two.erables().get("Patient?_source=" + SOURCE + mark);
    return shown.status() == 200 && !shown.all(Patient.class).isEmpty();
  }

  /** Somebody of the first room whose source and family name are of this mark. */
  private static String cameFrom(Neighbours two) {
    String mark = fresh();
    Patient person = person(mark);
    person.getMeta().setSource(SOURCE + mark);
    assertThat(two.parc().post("Patient", person).status()).isEqualTo(201);
    return mark;
  }
}
