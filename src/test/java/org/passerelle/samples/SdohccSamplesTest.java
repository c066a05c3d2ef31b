package org.passerelle.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.passerelle.fault.Fault;
import org.passerelle.support.Answer;
import org.passerelle.support.FhirCaller;
import org.passerelle.support.World;
import org.passerelle.support.World.Engine;

/** The referrals of the Gravity project's samples, which this product did not write. */
class SdohccSamplesTest {

  private static final Duration SOON = Duration.ofSeconds(5);

  private SampleFolder folder;
  private World world;

  @BeforeEach
  void findThem() {
    folder = SampleFolder.sdohcc();
    world = World.on(Engine.H2);
  }

  @Nested
  class BroughtToRequested {

    @TestFactory
    Stream<DynamicTest> isTakenInKeepsItsCodingsAndCrosses() {
      return eachReferral(
          id ->
              crosses(ClinicRooms.fresh(world), SampleReferral.asItStands(folder, id).requested()));
    }

    @TestFactory
    Stream<DynamicTest> crossesWithTheSendersOwnRecordOfTheReceiver() {
      return eachReferral(
          id ->
              crosses(
                  ClinicRooms.fresh(world),
                  SampleReferral.asItStands(folder, id)
                      .requested()
                      .keepingTheOwnersRecord(folder)));
    }

    @Test
    void allCrossFromOneRoom() {
      FhirCaller clinic = world.as("clinique-du-parc");

      for (String id : folder.referralTasks()) {
        crosses(clinic, SampleReferral.asItStands(folder, id).requestedWithItsParents());
      }
    }
  }

  @Nested
  class AsTheyStand {

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

  private Stream<DynamicTest> eachReferral(Consumer<String> test) {
    List<String> ids = folder.referralTasks();
    assertThat(ids).hasSize(4);
    return ids.stream().map(id -> DynamicTest.dynamicTest(id, () -> test.accept(id)));
  }

  private void crosses(FhirCaller clinic, SampleReferral referral) {
    FhirCaller receiver = world.as("le-panier");
    List<String> before = receivedTasks(receiver);
    String id = referral.task().getIdElement().getIdPart();

    Answer answer = clinic.post("", referral.transaction());

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    keepsItsCodings(clinic, referral);
    await()
        .atMost(SOON)
        .untilAsserted(() -> assertThat(receivedTasks(receiver)).hasSizeGreaterThan(before.size()));
    assertThat(stored(clinic, id).getStatus()).isEqualTo(TaskStatus.REQUESTED);
  }

  private static void keepsItsCodings(FhirCaller clinic, SampleReferral sent) {
    Task task = stored(clinic, sent.task().getIdElement().getIdPart());
    ServiceRequest request = clinic.get(task.getFocus().getReference()).as(ServiceRequest.class);
    assertThat(said(task.getCode())).isEqualTo(said(sent.task().getCode()));
    assertThat(said(request.getCode())).isEqualTo(said(sent.serviceRequest().getCode()));
    assertThat(request.getCategory().stream().map(SdohccSamplesTest::said).toList())
        .isEqualTo(
            sent.serviceRequest().getCategory().stream().map(SdohccSamplesTest::said).toList());
    assertThat(task.getMeta().getProfile()).hasSameSizeAs(sent.task().getMeta().getProfile());
  }

  private static List<String> said(CodeableConcept concept) {
    return concept.getCoding().stream()
        .map(coding -> coding.getSystem() + "|" + coding.getCode() + "|" + coding.getDisplay())
        .toList();
  }

  private static Task stored(FhirCaller clinic, String id) {
    return clinic.get("Task/" + id).as(Task.class);
  }

  private static List<String> receivedTasks(FhirCaller receiver) {
    return receiver.get("Task?status=requested&_count=200").all(Task.class).stream()
        .map(task -> task.getIdElement().getIdPart())
        .toList();
  }
}
