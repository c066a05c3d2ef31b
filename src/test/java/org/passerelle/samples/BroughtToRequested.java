package org.passerelle.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.passerelle.support.Answer;
import org.passerelle.support.FhirCaller;
import org.passerelle.support.World;
import org.passerelle.support.World.Engine;

/** Brought to requested, with a Consent that names the receiver: each crosses. */
abstract class BroughtToRequested extends SdohccSamples {

  BroughtToRequested(Engine engine) {
    super(engine);
  }

  @TestFactory
  Stream<DynamicTest> isTakenInKeepsItsCodingsAndCrosses() {
    return eachReferral(
        id -> crosses(ClinicRooms.fresh(world), SampleReferral.asItStands(folder, id).requested()));
  }

  @TestFactory
  Stream<DynamicTest> crossesWithTheSendersOwnRecordOfTheReceiver() {
    return eachReferral(
        id ->
            crosses(
                ClinicRooms.fresh(world),
                SampleReferral.asItStands(folder, id).requested().keepingTheOwnersRecord(folder)));
  }

  @Test
  void allCrossFromOneRoom() {
    FhirCaller clinic = world.as("clinique-du-parc");

    for (String id : folder.referralTasks()) {
      crosses(clinic, SampleReferral.asItStands(folder, id).requestedWithItsParents());
    }
  }

  private void crosses(FhirCaller clinic, SampleReferral referral) {
    FhirCaller receiver = world.as("le-panier");
    List<String> before = receivedTasks(receiver);
    String id = referral.task().getIdElement().getIdPart();

    Answer answer = clinic.post("", referral.transaction());

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    await()
        .atMost(SOON)
        .untilAsserted(() -> assertThat(receivedTasks(receiver)).hasSizeGreaterThan(before.size()));
    assertThat(stored(clinic, id).getStatus()).isEqualTo(TaskStatus.REQUESTED);
    keepsItsCodings(clinic, referral);
  }

  /** Everything that was sent along, whatever its type: no coding lost, changed or added. */
  private static void keepsItsCodings(FhirCaller clinic, SampleReferral sent) {
    for (BundleEntryComponent entry : sent.transaction().getEntry()) {
      Resource resource = entry.getResource();
      Resource kept = clinic.get(entry.getRequest().getUrl()).as(resource.getClass());

      assertThat(codings(kept)).as(entry.getRequest().getUrl()).isEqualTo(codings(resource));
      assertThat(profiles(kept)).isEqualTo(profiles(resource));
    }
  }

  private static List<String> codings(Resource resource) {
    return World.FHIR
        .newTerser()
        .getAllPopulatedChildElementsOfType(resource, Coding.class)
        .stream()
        .map(coding -> coding.getSystem() + "|" + coding.getCode() + "|" + coding.getDisplay())
        .toList();
  }

  private static List<String> profiles(Resource resource) {
    return resource.getMeta().getProfile().stream().map(CanonicalType::getValue).toList();
  }

  private static List<String> receivedTasks(FhirCaller receiver) {
    return receiver.get("Task?status=requested&_count=200").all(Task.class).stream()
        .map(task -> task.getIdElement().getIdPart())
        .toList();
  }
}
