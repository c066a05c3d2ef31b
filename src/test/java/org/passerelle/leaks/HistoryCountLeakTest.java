package org.passerelle.leaks;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.jpa.api.config.JpaStorageSettings;
import ca.uhn.fhir.jpa.api.model.HistoryCountModeEnum;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Device;
import org.hl7.fhir.r4.model.Practitioner;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.support.Answer;
import org.passerelle.support.World.Engine;

/** Row L9: the total of a type's history is remembered for a minute, whichever room asks. */
class HistoryCountLeakTest {

  @Nested
  class BehindTheWall {

    @ParameterizedTest
    @ValueSource(
        strings = {"_history", "Device/_history", "Device/1/_history", "Device/1/_history/1"})
    void noHistoryIsOffered(String path) {
      Neighbours two = Neighbours.on(Engine.H2);

      Answer own = two.parc().get(path);
      Answer other = two.erables().get(path);

      assertThat(own.status()).isEqualTo(403);
      assertThat(own.code()).isEqualTo("not-offered");
      assertThat(other.body()).isEqualTo(own.body());
    }

    @Test
    void noHistoryIsCountedEitherWay() {
      JpaStorageSettings settings = Neighbours.on(Engine.H2).world().bean(JpaStorageSettings.class);

      assertThat(settings.getHistoryCountMode()).isEqualTo(HistoryCountModeEnum.COUNT_DISABLED);
    }
  }

  @Nested
  class WithoutOurLayers {

    @Test
    void aRoomWithOneDeviceIsToldTheOtherRoomsThree() {
      Neighbours two = Neighbours.inTheOpen();
      for (int i = 0; i < 3; i++) {
        assertThat(two.parc().post("Device", new Device()).status()).isEqualTo(201);
      }
      assertThat(two.erables().post("Device", new Device()).status()).isEqualTo(201);

      Bundle parc = two.parc().get("Device/_history").as(Bundle.class);
      Bundle erables = two.erables().get("Device/_history").as(Bundle.class);

      assertThat(parc.getTotal()).isEqualTo(3);
      assertThat(erables.getEntry()).hasSize(1);
      assertThat(erables.getTotal()).isEqualTo(3);
    }
  }

  /** Whether a room's history of a type counts more than it may see. */
  static boolean isTold(Neighbours two) {
    for (int i = 0; i < 3; i++) {
      assertThat(two.parc().post("Practitioner", new Practitioner()).status()).isEqualTo(201);
    }
    two.parc().get("Practitioner/_history");
    Answer answer = two.erables().get("Practitioner/_history");
    Bundle own = answer.status() == 200 ? answer.as(Bundle.class) : new Bundle();
    return own.getTotal() > own.getEntry().size();
  }
}
