package org.passerelle.preview;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Test;
import org.passerelle.consent.DenialReason;
import org.passerelle.door.Disclosure.Stage;
import org.passerelle.door.Passage;
import org.passerelle.door.Preview;
import org.passerelle.door.Preview.Shown;
import org.passerelle.golden.Golden;
import org.passerelle.minimise.Parcel;
import org.passerelle.projection.ProjectionReader;

/** What whoever refers is shown beforehand. {@code -Dgolden.update=true} rewrites the files. */
class PreviewMapperTest {

  private static final Instant END = Instant.parse("2027-05-04T04:00:00Z");

  @Test
  void whatMayCrossIsThatOfTheGoldenFile() throws IOException {
    Golden.isThatOf(
        "preview/permitted.json",
        mapped(Optional.of(Stage.WAITING), Optional.empty(), Optional.of(END), shown()));
  }

  @Test
  void whatMayNotCrossIsThatOfTheGoldenFile() throws IOException {
    Golden.isThatOf(
        "preview/refused.json",
        mapped(
            Optional.of(Stage.WAITING),
            Optional.of(DenialReason.MISSING),
            Optional.empty(),
            shown()));
  }

  @Test
  void whatIsOverIsThatOfTheGoldenFile() throws IOException {
    Golden.isThatOf(
        "preview/over.json",
        mapped(Optional.empty(), Optional.empty(), Optional.empty(), List.of()));
  }

  private static Parameters mapped(
      Optional<Stage> reached,
      Optional<DenialReason> refusal,
      Optional<Instant> until,
      List<Shown> shown) {
    Preview preview =
        new Preview("personne", "le-panier", Passage.REFER_OUT, reached, refusal, until, shown);
    return new PreviewMapper(ProjectionReader.read()).map("clinique-du-parc", preview);
  }

  private static List<Shown> shown() {
    Task task = new Task().setStatus(TaskStatus.REQUESTED);
    ServiceRequest request = new ServiceRequest();
    Patient patient = new Patient();
    task.setId("tache");
    request.setId("demande");
    patient.setId("personne");
    patient.addName().addGiven("Lise").setText("Lise F.");
    return List.of(
        new Shown(
            Stage.ASKED,
            new Parcel(task, request, patient, List.of("first-name-initial", "need"))));
  }
}
