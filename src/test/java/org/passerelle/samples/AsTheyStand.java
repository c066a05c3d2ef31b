package org.passerelle.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.passerelle.fault.Fault;
import org.passerelle.support.Answer;
import org.passerelle.support.FhirCaller;
import org.passerelle.support.World.Engine;

/** As they stand, or with a Consent as it stands: nothing crosses. */
abstract class AsTheyStand extends SdohccSamples {

  AsTheyStand(Engine engine) {
    super(engine);
  }

  @TestFactory
  Stream<DynamicTest> isRefusedWithACode() {
    return eachReferral(
        id -> {
          FhirCaller clinic = ClinicRooms.fresh(world);

          Answer answer = clinic.post("", SampleReferral.asItStands(folder, id).transaction());

          assertThat(answer.status()).as(answer.body()).isEqualTo(422);
          assertThat(answer.code()).isEqualTo(Fault.ILLEGAL_MOVE.code());
          assertThat(clinic.get("Task/" + id).status()).isEqualTo(404);
          assertThat(clinic.get("Patient/pat-53234").status()).isEqualTo(404);
        });
  }

  /** Brought to requested, with the Consent as it stands: it names nobody. */
  @TestFactory
  Stream<DynamicTest> waitsWhileTheConsentNamesNoReceiver() {
    return eachReferral(
        id -> {
          FhirCaller clinic = ClinicRooms.fresh(world);
          SampleReferral referral = SampleReferral.asItStands(folder, id).requestedOnly();

          Answer answer = clinic.post("", referral.transaction());

          assertThat(answer.status()).as(answer.body()).isEqualTo(200);
          await()
              .atMost(SOON)
              .untilAsserted(
                  () -> assertThat(stored(clinic, id).getStatus()).isEqualTo(TaskStatus.ONHOLD));
          assertThat(stored(clinic, id).getStatusReason().getCoding())
              .extracting(Coding::getCode)
              .contains("awaiting-consent");
        });
  }
}
