package org.passerelle.roles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.policy.Principal;
import org.passerelle.room.RoomKind;
import org.passerelle.support.Answer;
import org.passerelle.support.FhirCaller;
import org.passerelle.support.Layers;
import org.passerelle.support.World;
import org.passerelle.support.World.Engine;

/** The gate at storage, alone: with the one at HTTP away, a role still writes what it may. */
class StorageGateTest {

  private final String id = UUID.randomUUID().toString();
  private final World world = World.on(Engine.H2);
  private final FhirCaller system = new Seat(Principal.SYSTEM, RoomKind.CLINIC).in(world);
  private final FhirCaller clerk = new Seat(Principal.CLERK, RoomKind.CLINIC).in(world);

  /** What a clerk may not do to an observation. */
  enum Way {
    CREATE {
      @Override
      Answer by(FhirCaller caller, String id) {
        return caller.post("Observation", observation(id, "seconde"));
      }
    },
    UPDATE {
      @Override
      Answer by(FhirCaller caller, String id) {
        return caller.put(observation(id, "autre"), null);
      }
    },
    DELETE {
      @Override
      Answer by(FhirCaller caller, String id) {
        return caller.delete("Observation/" + id);
      }
    };

    abstract Answer by(FhirCaller caller, String id);
  }

  @BeforeEach
  void anObservationIsThere() {
    Patient person = new Patient();
    person.setId(id);
    assertThat(system.put(person, null).status()).isEqualTo(201);
    assertThat(system.put(observation(id, "première"), null).status()).isEqualTo(201);
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void refusesAtStorageWhatARoleMayNotWrite(Way way) {
    Layers.without(
        world,
        Layers.GATE_AT_HTTP,
        () -> {
          Answer refused = way.by(clerk, id);
          assertThat(refused.status()).isEqualTo(403);
          assertThat(refused.code()).isEqualTo("not-offered");
        });

    assertThat(system.get("Observation/" + id).as(Observation.class).getMeta().getVersionId())
        .isEqualTo("1");
    assertThat(system.get("Observation?patient=" + id).all(Observation.class)).hasSize(1);
  }

  /** Without either gate it is done, and what shows a role its part says nothing of it. */
  @ParameterizedTest
  @EnumSource(Way.class)
  void isAllThatRefusesIt(Way way) {
    Layers.without(
        world,
        Stream.concat(Layers.GATE.stream(), Layers.PROJECTION.stream()).toList(),
        () -> assertThat(way.by(clerk, id).status()).isBetween(200, 299));
  }

  private static Observation observation(String id, String text) {
    Observation observation = new Observation().setStatus(ObservationStatus.FINAL);
    observation.setId(id);
    observation.getCode().setText(text);
    observation.setSubject(new Reference("Patient/" + id));
    return observation;
  }
}
