package org.passerelle.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.stories.Refusals.assertRefused;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Enumerations.DocumentReferenceStatus;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;
import org.passerelle.policy.Principal;
import org.passerelle.support.Answer;
import org.passerelle.support.FhirCaller;
import org.passerelle.support.Referral;
import org.passerelle.support.Someone;
import org.passerelle.support.World.Engine;

/** A notebook and a tray are their owner's alone; to everybody else they never were. */
abstract class InnerWalls extends Story {

  private static final String PARTNER = "pair-camille";
  private static final String CLINICIAN = "dre-sol";
  private static final String CIRCLE = "pairs-du-quartier";
  private static final String NEVER = "carnet-abcdefghijklmnop";

  private final String notebook;
  private final FhirCaller owner;

  InnerWalls(Engine engine) {
    super(engine);
    notebook = Someone.innerRoom(world, PARTNER);
    owner = Someone.inside(world, PARTNER);
  }

  @Test
  void aPartnerKeepsPrivateNotesInItsOwnNotebook() {
    assertThat(notebook).matches("carnet-[a-z]{16}");
    assertThat(owner.put(person("carnet-1"), null).status()).isIn(200, 201);
    Answer made = owner.post("DocumentReference", note("elle a peur"));
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    DocumentReference note = made.as(DocumentReference.class);

    note.setDescription("relue");
    assertThat(owner.put(note, null).status()).isEqualTo(200);
    Answer found = owner.get("DocumentReference?patient=Patient/carnet-1");
    assertThat(found.all(DocumentReference.class))
        .anySatisfy(one -> assertThat(one.getDescription()).isEqualTo("relue"));

    String path = "DocumentReference/" + note.getIdElement().getIdPart();
    assertThat(owner.delete(path).status()).isLessThan(300);
    assertRefused(owner.get(path), 404, "not-found");
  }

  @Test
  void aNotebookTakesNothingElse() {
    for (String type : List.of("Task", "Consent", "Goal", "ServiceRequest", "Observation")) {
      assertRefused(owner.get(type), 403, "not-offered");
    }
    assertThat(offered(owner)).containsExactlyInAnyOrder("Patient", "DocumentReference");
  }

  @Test
  void toEverybodyElseItIsARoomThatNeverWas() {
    FhirCaller colleague = Someone.in(world, CIRCLE, Principal.PATIENT_PARTNER);
    FhirCaller outside = FhirCaller.client(world.address(), PARTNER, CIRCLE, null);
    FhirCaller clinician = FhirCaller.client(world.address(), CLINICIAN, "clinique-du-parc", null);
    String path = "DocumentReference?_count=1";
    for (FhirCaller other :
        List.of(as(CIRCLE), colleague, outside, clinician, as("le-panier"), world.anyone())) {
      assertAlike(other.at(notebook).get(path), other.at(NEVER).get(path));
      assertAlike(other.at(notebook).get("metadata"), other.at(NEVER).get("metadata"));
      assertAlike(
          other.at(notebook).post("Patient", person("x")),
          other.at(NEVER).post("Patient", person("x")));
    }
    assertRefused(as(CIRCLE).at(notebook).get(path), 403, "other-room");
  }

  @Test
  void itsOwnersTokenOpensOneRoomAtATime() {
    assertRefused(owner.at(CIRCLE).get("Patient"), 403, "other-room");
    FhirCaller outside = FhirCaller.client(world.address(), PARTNER, CIRCLE, null);
    assertThat(outside.get("Patient?_count=1").status()).isEqualTo(200);
  }

  @Test
  void aTokenForAnyOtherBaseIsRefusedAlikeWhetherOrNotItExists() {
    String base = world.address() + "/fhir/";
    Answer never = FhirCaller.token(world.address(), CIRCLE, base + NEVER);
    assertThat(never.status()).isEqualTo(400);
    assertThat(never.body()).contains("invalid_target");
    for (String resource :
        List.of(
            base + notebook,
            base + "clinique-du-parc",
            base + "directory",
            base + CIRCLE + "/",
            "https://elsewhere.example/fhir/" + CIRCLE,
            CIRCLE,
            "")) {
      Answer refused = FhirCaller.token(world.address(), CIRCLE, resource);
      assertThat(refused.status()).as(resource).isEqualTo(400);
      assertThat(refused.body()).isEqualTo(never.body());
    }
    assertThat(FhirCaller.token(world.address(), CIRCLE, base + CIRCLE).status()).isEqualTo(200);
  }

  @Test
  void onlyItsOwnerIsToldItsName() {
    assertThat(FhirCaller.token(world.address(), PARTNER, null).body()).contains(notebook);
    assertThat(FhirCaller.token(world.address(), CIRCLE, null).body())
        .doesNotContain("inner_room", "carnet-");
  }

  @Test
  void itCannotBeNamedAsAReceiver() {
    Answer inner = clinic.fhir().post("", Referral.to(notebook).bundle());
    Answer never = clinic.fhir().post("", Referral.to(NEVER).bundle());

    assertRefused(inner, 422, "unknown-receiver");
    assertThat(inner.body()).isEqualTo(never.body());
  }

  @Test
  void itsIdsAreItsOwn() {
    assertThat(owner.put(person("meme-1"), null).status()).isIn(200, 201);
    Patient other = person("meme-1");
    other.getNameFirstRep().setFamily("Autre");
    assertThat(as(CIRCLE).put(other, null).status()).isIn(200, 201);

    assertThat(owner.get("Patient/meme-1").body()).contains("Fictive").doesNotContain("Autre");
    assertThat(as(CIRCLE).get("Patient/meme-1").body()).doesNotContain("Fictive");
    assertThat(as(CIRCLE).get("Patient?family=Fictive-du-carnet").all(Patient.class)).isEmpty();
  }

  @Test
  void aTrayIsReadAndNotWrittenByItsOwner() {
    FhirCaller tray = Someone.inside(world, CLINICIAN);

    assertThat(tray.room()).matches("plateau-[a-z]{16}");
    assertThat(offered(tray))
        .containsExactlyInAnyOrder("CarePlan", "Communication", "DocumentReference", "Goal");
    assertThat(tray.get("DocumentReference?_count=1").status()).isEqualTo(200);
    assertThat(tray.get("Goal?_count=1").status()).isEqualTo(200);
    assertRefused(tray.post("DocumentReference", note("non")), 403, "not-offered");
    assertRefused(tray.get("Patient"), 403, "not-offered");
    assertRefused(as("clinique-du-parc").at(tray.room()).get("Goal"), 403, "other-room");
  }

  private static List<String> offered(FhirCaller caller) {
    return caller
        .get("metadata")
        .as(CapabilityStatement.class)
        .getRestFirstRep()
        .getResource()
        .stream()
        .map(CapabilityStatementRestResourceComponent::getType)
        .toList();
  }

  private void assertAlike(Answer inner, Answer never) {
    assertThat(inner.status()).isEqualTo(never.status());
    assertThat(unnamed(inner)).isEqualTo(unnamed(never));
    assertThat(headers(inner)).isEqualTo(headers(never));
  }

  private static Set<String> headers(Answer answer) {
    Set<String> names = new TreeSet<>(answer.response().headers().map().keySet());
    names.remove("connection"); // the container's, at its last request on a connection
    return names;
  }

  private String unnamed(Answer answer) {
    return answer
        .body()
        .replace(notebook, "ROOM")
        .replace(NEVER, "ROOM")
        .replaceAll("\"(date|lastUpdated|id)\"\\s*:\\s*\"[^\"]*\"", "");
  }

  private static Patient person(String id) {
    Patient patient = new Patient();
    patient.setId("Patient/" + id);
    patient.addName().setFamily("Fictive-du-carnet");
    return patient;
  }

  private static DocumentReference note(String text) {
    DocumentReference note = new DocumentReference().setStatus(DocumentReferenceStatus.CURRENT);
    note.setSubject(new Reference("Patient/carnet-1"));
    Attachment said = note.addContent().getAttachment().setContentType("text/plain");
    said.setData(text.getBytes(StandardCharsets.UTF_8));
    return note;
  }
}
