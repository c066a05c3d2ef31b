package org.passerelle.wall;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.Test;
import org.passerelle.policy.Elements;
import org.passerelle.policy.TypePolicy;
import org.passerelle.served.Interaction;

/** What is shown is built of what is listed: nothing else can be in it. */
class ProjectionTest {

  private static final FhirContext FHIR = FhirContext.forR4Cached();

  private final IParser json = FHIR.newJsonParser();
  private final Projection projection = new Projection(FHIR);

  @Test
  void showsWhatIsListedAndItsIdAndMeta() {
    Task shown = (Task) projection.of(type("status", "for"), task(), true);

    assertThat(shown.getIdElement().getIdPart()).isEqualTo("1");
    assertThat(shown.getMeta().getVersionId()).isEqualTo("3");
    assertThat(shown.getStatus()).isEqualTo(Task.TaskStatus.REQUESTED);
    assertThat(shown.getFor().getReference()).isEqualTo("Patient/1");
    assertThat(json.encodeResourceToString(shown)).doesNotContain("secret");
  }

  @Test
  void leavesTheResourceItselfAsItWas() {
    Task whole = task();
    String before = json.encodeResourceToString(whole);

    projection.of(type("status"), whole, true);

    assertThat(json.encodeResourceToString(whole)).isEqualTo(before);
  }

  /** Parsed with its contained resource, the reference would carry it out again. */
  @Test
  void bringsNoContainedResourceBackThroughAReference() {
    Task whole = (Task) json.parseResource(json.encodeResourceToString(contained()));
    assertThat(json.encodeResourceToString(whole)).contains("secret");

    Resource shown = projection.of(type("status", "requester"), whole, true);

    assertThat(json.encodeResourceToString(shown)).doesNotContain("secret");
  }

  /** Also where nothing was left out: otherwise the mark would tell that something was. */
  @Test
  void saysThatItIsAPartWhateverWasLeftOut() {
    Task bare = new Task().setStatus(Task.TaskStatus.REQUESTED);

    assertThat(marks(projection.of(type("status"), bare, true))).isEqualTo(1);
    assertThat(marks(projection.of(type("status"), task(), true))).isEqualTo(1);
    assertThat(marks(projection.of(type("status"), task(), false))).isZero();
  }

  @Test
  void showsAChoiceByItsPlainName() {
    Observation weight = new Observation();
    weight.setValue(new org.hl7.fhir.r4.model.StringType("shown"));
    weight.setEffective(new org.hl7.fhir.r4.model.DateTimeType("2026-01-01"));

    String shown = json.encodeResourceToString(projection.of(type("value"), weight, true));

    assertThat(shown).contains("valueString", "shown").doesNotContain("effective");
  }

  @Test
  void showsAllOfItToWhoReadsAll() {
    Task whole = task();

    assertThat(projection.of(policy(Elements.ALL), whole, true)).isSameAs(whole);
  }

  private static long marks(Resource shown) {
    return shown.getMeta().getTag().stream()
        .map(Coding::getCode)
        .filter("SUBSETTED"::equals)
        .count();
  }

  private static Task task() {
    Task task = new Task().setStatus(Task.TaskStatus.REQUESTED).setDescription("secret");
    task.setId("Task/1/_history/3");
    task.getMeta().setVersionId("3");
    task.getFor().setReference("Patient/1");
    task.addNote(new Annotation().setText("secret"));
    task.addExtension().setUrl("http://x.example/secret");
    task.getText().setDivAsString("<div>secret</div>");
    task.setImplicitRules("http://x.example/secret");
    task.setLanguage("secret");
    return task;
  }

  private static Task contained() {
    Observation inside = new Observation();
    inside.setId("o");
    inside.getCode().setText("secret");
    Task task = new Task().setStatus(Task.TaskStatus.REQUESTED);
    task.addContained(inside);
    task.getRequester().setReference("#o");
    return task;
  }

  private static TypePolicy type(String... reads) {
    return policy(new Elements(false, Set.of(reads)));
  }

  private static TypePolicy policy(Elements reads) {
    return new TypePolicy(
        "Task", Set.of(Interaction.READ), Map.of(), Set.of(), reads, Elements.NONE);
  }
}
