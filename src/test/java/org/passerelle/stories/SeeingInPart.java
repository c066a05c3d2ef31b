package org.passerelle.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.stories.Refusals.assertRefused;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Test;
import org.passerelle.policy.Principal;
import org.passerelle.support.Answer;
import org.passerelle.support.FhirCaller;
import org.passerelle.support.Referral;
import org.passerelle.support.Sent;
import org.passerelle.support.Someone;
import org.passerelle.support.World;
import org.passerelle.support.World.Engine;

/** Who may see part of a resource sees that part, however it is asked for, and changes no other. */
abstract class SeeingInPart extends Story {

  private static final String SECRET = "mariage secret";
  private static final List<String> SHAPES =
      List.of(
          "_count=5",
          "_elements=status,input,reasonCode,category,maritalStatus",
          "_summary=true",
          "_summary=data",
          "_summary=false");

  private final FhirCaller clerk;

  SeeingInPart(Engine engine) {
    super(engine);
    clerk = Someone.in(world, "clinique-du-parc", Principal.CLERK);
  }

  @Test
  void aReadASearchAndAnIncludeShowTheClerkNoNeedNoReasonAndNoMessage() {
    Sent sent = clinic.send(Referral.to("le-panier"));
    String task = sent.id("Task");
    List<String> paths =
        new ArrayList<>(List.of("Task/" + task, "ServiceRequest/" + request(sent)));
    for (String shape : SHAPES) {
      paths.add("Task?_id=" + task + "&_include=Task:focus&_include=Task:patient&" + shape);
      paths.add("ServiceRequest?_id=" + request(sent) + "&" + shape);
      if (!shape.startsWith("_count")) {
        paths.add("Task/" + task + "?" + shape);
        paths.add("ServiceRequest/" + request(sent) + "?" + shape);
      }
    }
    for (String path : paths) {
      assertPart(path, sent, clerk.get(path));
      if (path.contains("?_id")) {
        String[] parts = path.split("\\?", 2);
        String form = "application/x-www-form-urlencoded";
        assertPart(path, sent, clerk.post(parts[0] + "/_search", parts[1], form));
      }
    }
    assertThat(clinic.fhir().get("Task/" + task).body()).contains(sent.referral().message());
  }

  @Test
  void aBatchShowsNoMoreThanEachOfItsEntriesAlone() {
    Sent sent = clinic.send(Referral.to("le-panier"));
    Bundle batch = new Bundle().setType(BundleType.BATCH);
    for (String url :
        List.of(
            "Task/" + sent.id("Task"),
            "Task?_id=" + sent.id("Task") + "&_include=Task:focus",
            "ServiceRequest?_elements=reasonCode,category&_id=" + request(sent))) {
      batch.addEntry().getRequest().setMethod(HTTPVerb.GET).setUrl(url);
    }

    Answer answer = clerk.post("", batch);

    assertThat(answer.as(Bundle.class).getEntry()).hasSize(3);
    assertThat(answer.body()).contains("SUBSETTED", sent.id("Task"), request(sent));
    assertHidden("batch", sent, answer);
    Bundle wrong = new Bundle().setType(BundleType.BATCH);
    wrong.addEntry().getRequest().setMethod(HTTPVerb.GET).setUrl("Condition?_count=1");
    assertThat(clerk.post("", wrong).statuses()).containsExactly(200, 403);
  }

  @Test
  void anIncludeShowsNothingOfATypeThatIsNotSeen() {
    Patient person = person();
    Task task = new Task().setStatus(TaskStatus.DRAFT).setIntent(Task.TaskIntent.ORDER);
    String condition =
        "{\"resourceType\":\"Condition\",\"subject\":{\"reference\":\"Patient/%s\"}}"
            .formatted(id(person));
    Answer made = clinic.fhir().post("Condition", condition, "application/fhir+json");
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    String chart = id(made.as(Condition.class));
    task.setFor(new Reference("Patient/" + id(person)));
    task.setFocus(new Reference("Condition/" + chart));
    Answer stored = clinic.fhir().post("Task", task);
    if (stored.status() == 201) {
      String search = "Task?_include=Task:focus&_id=" + id(stored.as(Task.class));
      assertThat(clinic.fhir().get(search).body()).contains("\"Condition\"");
      assertThat(clerk.get(search).body()).doesNotContain("\"resourceType\":\"Condition\"");
      assertThat(clerk.get(search).all(Task.class)).hasSize(1);
    }
  }

  @Test
  void whatIsSentBackInPartKeepsTheRest() {
    Patient seen = clerk.get("Patient/" + id(person())).as(Patient.class);
    assertThat(seen.hasMaritalStatus()).isFalse();

    seen.addTelecom().setSystem(ContactPointSystem.PHONE).setValue("514-555-0101");
    Answer echo = clerk.put(seen, seen.getMeta().getVersionId());

    assertThat(echo.status()).as(echo.body()).isEqualTo(200);
    assertThat(echo.body()).contains("514-555-0101", "SUBSETTED").doesNotContain(SECRET);
    String whole = clinic.fhir().get("Patient/" + id(seen)).body();
    assertThat(whole).contains("514-555-0101", SECRET).doesNotContain("SUBSETTED");
  }

  @Test
  void noPreferenceShowsMoreOfWhatWasWritten() {
    Patient seen = clerk.get("Patient/" + id(person())).as(Patient.class);
    Bundle bundle = new Bundle().setType(BundleType.TRANSACTION);
    String url = "Patient/" + id(seen);
    bundle.addEntry().setResource(seen).getRequest().setMethod(HTTPVerb.PUT).setUrl(url);
    for (String shown : List.of("representation", "minimal", "OperationOutcome")) {
      seen.addTelecom().setSystem(ContactPointSystem.PHONE).setValue("514-555-0102");
      String body = World.FHIR.newJsonParser().encodeResourceToString(bundle);
      String alone = World.FHIR.newJsonParser().encodeResourceToString(seen);
      for (Answer echo :
          List.of(preferring(shown, "", "POST", body), preferring(shown, url, "PUT", alone))) {
        assertThat(echo.status()).as(echo.body()).isEqualTo(200);
        assertThat(echo.body()).doesNotContain(SECRET);
      }
    }
    assertThat(clinic.fhir().get(url).body()).contains(SECRET);
  }

  @Test
  void anElementThatIsNotItsOwnIsRefusedAlikeWhateverIsStored() {
    Patient guess = clerk.get("Patient/" + id(person())).as(Patient.class);
    List<Answer> answers = new ArrayList<>();
    for (String text : List.of(SECRET, "une supposition")) {
      guess.setMaritalStatus(new CodeableConcept().setText(text));
      answers.add(clerk.put(guess, null));
      answers.add(clerk.post("Patient", guess));
      guess.setId("Patient/" + UUID.randomUUID());
      answers.add(clerk.put(guess, null));
    }

    assertThat(answers)
        .allSatisfy(answer -> assertRefused(answer, 422, "not-yours-to-change"))
        .extracting(Answer::body)
        .containsOnly(answers.get(0).body());
  }

  @Test
  void aWriteInATransactionIsHeldToTheSameElements() {
    Bundle bundle = new Bundle().setType(BundleType.TRANSACTION);
    Patient other = new Patient().setMaritalStatus(new CodeableConcept().setText("x"));
    bundle.addEntry().setResource(other).getRequest().setMethod(HTTPVerb.POST).setUrl("Patient");

    assertRefused(clerk.post("", bundle), 422, "not-yours-to-change");

    other.setMaritalStatus(null).addName().setFamily("Permise");
    assertThat(clerk.post("", bundle).status()).isEqualTo(200);
  }

  private Answer preferring(String shown, String path, String method, String body) {
    return FhirCaller.exchange(
        clerk
            .request(path)
            .header("Prefer", "return=" + shown)
            .header("Content-Type", "application/fhir+json")
            .method(method, BodyPublishers.ofString(body)));
  }

  private static String request(Sent sent) {
    return sent.id("ServiceRequest");
  }

  private void assertPart(String path, Sent sent, Answer answer) {
    assertThat(answer.status()).as(path + answer.body()).isEqualTo(200);
    assertHidden(path, sent, answer);
    Resource shown = (Resource) World.FHIR.newJsonParser().parseResource(answer.body());
    List<Resource> parts =
        shown instanceof Bundle bundle
            ? bundle.getEntry().stream().map(Bundle.BundleEntryComponent::getResource).toList()
            : List.of(shown);
    assertThat(parts)
        .as(path)
        .isNotEmpty()
        .allSatisfy(
            part ->
                assertThat(part.getMeta().getTag().stream().map(Coding::getCode))
                    .as(path)
                    .containsOnlyOnce("SUBSETTED"));
  }

  private static void assertHidden(String path, Sent sent, Answer answer) {
    assertThat(answer.body())
        .as(path)
        .doesNotContain(sent.referral().message(), Referral.REASON, "\"food\"")
        .doesNotContain("\"input\"", "\"reasonCode\"", "\"category\"", "\"text\"");
  }

  /** With more than the clerk sees. */
  private Patient person() {
    Patient person = new Patient().setMaritalStatus(new CodeableConcept().setText(SECRET));
    person.addName().setFamily("Fictive");
    Answer made = clinic.fhir().post("Patient", person);
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    return made.as(Patient.class);
  }

  private static String id(Resource resource) {
    return resource.getIdElement().getIdPart();
  }
}
