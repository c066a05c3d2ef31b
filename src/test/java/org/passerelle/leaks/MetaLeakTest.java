package org.passerelle.leaks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.leaks.Neighbours.fresh;
import static org.passerelle.leaks.Neighbours.person;

import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.support.Answer;
import org.passerelle.support.World.Engine;

/** Row L11: {@code $meta} of a type lists the tags of every room. */
class MetaLeakTest {

  @Nested
  class BehindTheWall {

    @ParameterizedTest
    @ValueSource(strings = {"$meta", "Patient/$meta", "Patient/1/$meta", "Patient/1/$meta-add"})
    void metaIsRefusedInEveryRoomAlike(String operation) {
      Neighbours two = Neighbours.on(Engine.H2);
      tagged(two);

      Answer own = two.parc().get(operation);
      Answer other = two.erables().get(operation);

      assertThat(other.status()).isEqualTo(403);
      assertThat(other.code()).isEqualTo("not-offered");
      assertThat(other.body()).isEqualTo(own.body());
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void noTagIsKeptOutsideItsResource(Engine engine) {
      Neighbours two = Neighbours.on(engine);

      tagged(two);

      assertThat(
              two.world()
                  .everything()
                  .queryForObject("select count(*) from hfj_tag_def", Long.class))
          .isZero();
    }
  }

  @Nested
  class WithoutOurLayers {

    @Test
    void theTagsOfOneRoomAreListedInAnother() {
      assertThat(isTold(Neighbours.inTheOpen())).isTrue();
    }
  }

  /** Whether a tag of the one is listed to the other. */
  static boolean isTold(Neighbours two) {
    String tag = tagged(two);
    return two.erables().get("Patient/$meta").body().contains(tag)
        || two.erables().get("$meta").body().contains(tag);
  }

  private static String tagged(Neighbours two) {
    String tag = fresh();
    Patient person = person(fresh());
    person.getMeta().addTag().setSystem("https://emr.example.org/tags").setCode(tag);
    assertThat(two.parc().post("Patient", person).status()).isEqualTo(201);
    return tag;
  }
}
