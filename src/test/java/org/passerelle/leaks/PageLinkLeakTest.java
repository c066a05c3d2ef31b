package org.passerelle.leaks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.leaks.Neighbours.fresh;
import static org.passerelle.leaks.Neighbours.links;
import static org.passerelle.leaks.Neighbours.next;
import static org.passerelle.leaks.Neighbours.person;

import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.support.Answer;
import org.passerelle.support.FhirCaller;
import org.passerelle.support.World.Engine;
import org.passerelle.wall.Guard;
import org.passerelle.wall.ResponseGuard;

/** Row L1: a page link minted in one room, carried to another. */
class PageLinkLeakTest {

  private static final String STORED = "select count(*) from hfj_search";

  @Nested
  class BehindTheWall {

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aPageLinkNamesNoStoredSearch(Engine engine) {
      Answer first = firstOfThree(Neighbours.on(engine).parc(), fresh());

      assertThat(next(first)).contains("_offset=1");
      assertThat(links(first)).noneMatch(link -> link.contains("_getpages"));
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aPageLinkShowsOnlyWhatTheRoomItIsAskedInHolds(Engine engine) {
      Neighbours two = Neighbours.on(engine);
      Answer first = firstOfThree(two.parc(), fresh());

      Answer own = two.parc().get(pathOf(next(first), Neighbours.PARC));
      Answer carried = two.erables().get(pathOf(next(first), Neighbours.PARC));

      assertThat(own.all(Patient.class)).hasSize(1);
      assertThat(carried.status()).isEqualTo(200);
      assertThat(carried.all(Patient.class)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void noSearchLeavesARowBehind(Engine engine) {
      Neighbours two = Neighbours.on(engine);

      firstOfThree(two.parc(), fresh());

      assertThat(two.world().everything().queryForObject(STORED, Long.class)).isZero();
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aStoredSearchIsRefusedInEveryRoomAlike(Engine engine) {
      Neighbours two = Neighbours.on(engine);
      String stored = "?_getpages=3f0c7f0e-0000-4000-8000-000000000001&_getpagesoffset=1&_count=1";

      Answer own = two.parc().get(stored);
      Answer other = two.erables().get(stored);

      assertThat(own.status()).isEqualTo(403);
      assertThat(own.code()).isEqualTo("not-offered");
      assertThat(other.body()).isEqualTo(own.body());
      assertThat(two.parc().get("Patient" + stored).code()).isEqualTo("not-offered");
    }
  }

  @Nested
  class WithoutOurLayers {

    @Test
    void aPageLinkOfOneRoomOpensItsPatientsInAnother() {
      Neighbours two = Neighbours.inTheOpen();
      String family = fresh();
      Answer first = firstOfThree(two.parc(), family);

      Answer carried = two.erables().get(pathOf(next(first), Neighbours.PARC));

      assertThat(carried.all(Patient.class))
          .extracting(patient -> patient.getNameFirstRep().getFamily())
          .containsExactly(family);
    }

    @ParameterizedTest
    @ValueSource(classes = {Guard.class, ResponseGuard.class})
    void eitherGuardAloneStopsIt(Class<?> guard) {
      Neighbours two = Neighbours.inTheOpen();
      String family = fresh();
      Answer first = firstOfThree(two.parc(), family);

      OpenWorld.guarded(
          guard,
          () -> {
            Answer own = two.parc().get(pathOf(next(first), Neighbours.PARC));
            Answer carried = two.erables().get(pathOf(next(first), Neighbours.PARC));

            assertThat(own.all(Patient.class)).hasSize(1);
            assertThat(carried.status()).isEqualTo(500);
            assertThat(carried.body()).doesNotContain(family);
          });
    }
  }

  /** Whether a page link of the one opens what is the other's. */
  static boolean isTold(Neighbours two) {
    String family = fresh();
    Answer first = firstOfThree(two.parc(), family);
    Answer carried = two.erables().get(pathOf(next(first), Neighbours.PARC));
    return carried.status() == 200 && !carried.all(Patient.class).isEmpty();
  }

  private static Answer firstOfThree(FhirCaller room, String family) {
    for (int i = 0; i < 3; i++) {
      assertThat(room.post("Patient", person(family)).status()).isEqualTo(201);
    }
    Answer first = room.get("Patient?family=" + family + "&_count=1");
    assertThat(first.all(Patient.class)).hasSize(1);
    return first;
  }

  /** What follows the room in an address: the rest is what the caller puts before it. */
  private static String pathOf(String link, String room) {
    String path = link.substring(link.indexOf("/fhir/" + room) + ("/fhir/" + room).length());
    return path.startsWith("/") ? path.substring(1) : path;
  }
}
