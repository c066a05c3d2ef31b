package org.passerelle.twins;

import java.util.List;
import java.util.function.Function;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.passerelle.profiles.Canonicals;
import org.passerelle.support.Agreement;
import org.passerelle.support.LifeGoals;
import org.passerelle.support.Step;

/** The ways to ask by writing, or by posting what could have been a GET. */
final class Writings {

  /** Each makes one step of its family. */
  static final List<Function<Draw, Step>> ALL =
      List.of(
          d -> Step.of("create", "POST", "Patient", chartHolder(null)),
          d ->
              Step.of("create if none", "POST", "Patient", chartHolder(null))
                  .with("If-None-Exist", "identifier=" + Hidden.SYSTEM + "%7C" + Hidden.CHART),
          d ->
              Step.of("create if none by another", "POST", "Patient", chartHolder(null))
                  .with("If-None-Exist", d.either("_id=" + Hidden.ID, "family=" + Hidden.FAMILY)),
          d ->
              Step.of("put to an id in use", "PUT", "Patient/" + Hidden.ID, chartHolder(Hidden.ID)),
          d ->
              Step.of("put if match", "PUT", "Patient/" + Hidden.ID, chartHolder(Hidden.ID))
                  .with("If-Match", "W/\"" + (1 + d.below(3)) + "\""),
          d ->
              Step.of(
                  "put another's note",
                  "PUT",
                  "Observation/" + Hidden.ID,
                  Hidden.observation("Autre")),
          d ->
              Step.of(
                  "conditional update",
                  "PUT",
                  "Patient?identifier=" + Hidden.SYSTEM + "%7C" + d.either(Hidden.CHART, "C-1"),
                  chartHolder(null)),
          d ->
              Step.of(
                  "conditional update by another",
                  "PUT",
                  "Patient?" + d.either("family=", "_id=") + Hidden.ID,
                  chartHolder(null)),
          d -> Step.of("delete", "DELETE", d.type() + "/" + Hidden.ID, null),
          d ->
              Step.of(
                  "conditional delete",
                  "DELETE",
                  d.type() + "?" + d.either("_id=" + Hidden.ID, "identifier=" + Hidden.CHART),
                  null),
          d ->
              Step.of(
                  "delete for ever",
                  "DELETE",
                  "Patient/" + d.id() + "?_expunge=true&_cascade=delete",
                  null),
          d ->
              Step.of(
                  "refer to what is hidden",
                  "POST",
                  "Observation",
                  about("Patient/" + d.either(Hidden.ID, "jamais"))),
          d ->
              Step.of(
                  "refer by condition",
                  "POST",
                  "Observation",
                  about("Patient?identifier=" + Hidden.CHART)),
          d ->
              Step.of(
                  "refer absolutely",
                  "POST",
                  "Observation",
                  about("http://localhost/fhir/" + d.room() + "/Patient/" + d.id())),
          d ->
              Step.of(
                  "plan toward a hidden goal",
                  "POST",
                  "CarePlan",
                  LifeGoals.plan("notre-1", d.either(Hidden.ID, "jamais"), "Essai")),
          d -> Step.of("ask a room by name", "POST", "Task", task(d.room())),
          d -> Step.of("consent naming a room", "PUT", "Consent/" + Hidden.ID, consent(d.room())),
          d ->
              Step.of(
                      "post search",
                      "POST",
                      d.type() + "/_search?" + d.either("_id=", "identifier=") + d.value(),
                      null)
                  .with("Content-Type", "application/x-www-form-urlencoded"),
          d ->
              Step.of("method override", "POST", d.type() + "/" + d.id(), null)
                  .with("X-HTTP-Method-Override", d.either("GET", "DELETE")),
          d -> Step.of("create with an id", "POST", "Patient/" + Hidden.ID, chartHolder(Hidden.ID)),
          d ->
              Step.of(
                  "upsert elsewhere",
                  "PUT",
                  "!/fhir/" + d.room() + "/Patient/" + d.id(),
                  chartHolder(Hidden.ID)),
          Writings::bundle,
          Writings::bundle,
          Writings::bundle,
          Writings::bundle);

  private static final int MOST = 4;

  private static final int WITHOUT_BUNDLES = 18;

  /** What goes into a bundle too. */
  private static final List<List<Function<Draw, Step>>> ENTRIES =
      List.of(Readings.ALL, Searches.ALL, ALL.subList(0, WITHOUT_BUNDLES));

  private Writings() {}

  /** Reads and writes, each as an entry. */
  private static Step bundle(Draw d) {
    boolean batch = d.oneIn(2);
    Bundle bundle = new Bundle().setType(batch ? BundleType.BATCH : BundleType.TRANSACTION);
    StringBuilder families = new StringBuilder(batch ? "batch" : "transaction");
    for (int i = 0; i <= d.below(MOST); i++) {
      Step step = d.of(ENTRIES.get(d.below(ENTRIES.size()))).apply(d);
      families.append(", ").append(step.family());
      step.enter(bundle);
    }
    return Step.of(families.toString(), "POST", "", bundle);
  }

  private static Patient chartHolder(@org.jspecify.annotations.Nullable String id) {
    Patient patient = Hidden.person(Hidden.ID);
    patient.setId(id);
    patient.addIdentifier(Hidden.chart());
    return patient;
  }

  private static Observation about(String person) {
    Observation observation = Hidden.observation("Essai");
    observation.setId((String) null);
    return observation.setSubject(new Reference(person));
  }

  private static Resource consent(String room) {
    Resource consent = Agreement.of("notre-1", Agreement.permits(room));
    consent.setId(Hidden.ID);
    return consent;
  }

  /** Asks a room of which nothing was agreed: it is refused, for there is no request in it. */
  private static Task task(String room) {
    Task task = new Task().setStatus(Task.TaskStatus.REQUESTED).setIntent(Task.TaskIntent.ORDER);
    task.getCode().addCoding().setSystem(Canonicals.TASK_CODE).setCode("fulfill");
    return task.setFor(new Reference("Patient/notre-1")).setOwner(Agreement.room(room));
  }
}
