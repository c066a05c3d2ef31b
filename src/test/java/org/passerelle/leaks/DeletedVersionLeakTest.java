package org.passerelle.leaks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.leaks.Neighbours.fresh;
import static org.passerelle.leaks.Neighbours.person;

import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.support.Answer;
import org.passerelle.support.FhirCaller;
import org.passerelle.support.Layers;
import org.passerelle.support.Patience;
import org.passerelle.support.RawRoom;
import org.passerelle.support.Receiver;
import org.passerelle.support.Referral;
import org.passerelle.support.Requester;
import org.passerelle.support.Sent;
import org.passerelle.support.World;
import org.passerelle.support.World.Engine;

/** Row L17: what was deleted can still be read, by its versions. */
class DeletedVersionLeakTest {

  private static final String FIRST = "/_history/1";

  @Nested
  class BehindTheWall {

    @ParameterizedTest
    @EnumSource(Engine.class)
    void noVersionOfAWithdrawnCopyIsReadOrKept(Engine engine) {
      Withdrawn withdrawn = Withdrawn.on(World.on(engine));

      Answer version = withdrawn.receiver().fhir().get(withdrawn.path() + FIRST);
      Answer never = withdrawn.receiver().fhir().get("Task/" + fresh() + FIRST);

      assertThat(version.status()).isEqualTo(403);
      assertThat(version.body()).isEqualTo(never.body());
      assertThat(withdrawn.receiver().fhir().get(withdrawn.path()).status()).isEqualTo(404);
      Patience.until(() -> assertThat(withdrawn.left()).isEmpty());
    }

    /** The expunge follows a withdrawal in a job: until then the guard alone stands before it. */
    @ParameterizedTest
    @EnumSource(Engine.class)
    void noneIsReadWithTheGateAloneRemovedEither(Engine engine) {
      Neighbours two = Neighbours.on(engine);
      String family = fresh();
      String path = deleted(two.parc(), family);

      Layers.without(
          two.world(),
          Layers.GATE,
          () -> {
            assertThat(two.parc().get(path + FIRST).status()).isEqualTo(404);
            assertThat(two.parc().get(path + "/_history").body()).doesNotContain(family);
            assertThat(two.parc().get("Patient/_history").body()).doesNotContain(family);
            for (BundleType type : List.of(BundleType.BATCH, BundleType.TRANSACTION)) {
              Bundle bundle = new Bundle().setType(type);
              bundle.addEntry().getRequest().setMethod(HTTPVerb.GET).setUrl(path + FIRST);
              assertThat(two.parc().post("", bundle).body()).doesNotContain(family);
            }
          });
    }
  }

  @Nested
  class WithoutOurLayers {

    @Test
    void whatWasDeletedIsReadByItsVersion() {
      Neighbours two = Neighbours.inTheOpen();
      String family = fresh();
      String path = deleted(two.erables(), family);

      assertThat(two.erables().get(path).status()).isEqualTo(404);
      assertThat(two.erables().get(path + FIRST).body()).contains(family);
    }
  }

  /** Where somebody of this name was, who is deleted. */
  private static String deleted(FhirCaller room, String family) {
    Answer made = room.post("Patient", person(family));
    String path = "Patient/" + made.as(Patient.class).getIdPart();
    assertThat(room.delete(path).status()).isEqualTo(200);
    return path;
  }

  /** A referral that was accepted and then withdrawn, and where its copy had been. */
  private record Withdrawn(World world, Receiver receiver, String path, String message) {

    static Withdrawn on(World world) {
      Requester clinic = new Requester(world.as(Neighbours.PARC));
      Receiver receiver = new Receiver(world.as("le-panier"));
      Sent sent = clinic.send(Referral.to("le-panier"));
      String path = Receiver.path(receiver.accepts(sent));
      clinic.withdraw(sent);
      return new Withdrawn(world, receiver, path, sent.referral().message());
    }

    List<String> left() {
      return new RawRoom(world, "le-panier").tablesWith(List.of(message));
    }
  }
}
