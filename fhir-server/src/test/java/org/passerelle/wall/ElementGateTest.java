package org.passerelle.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.uhn.fhir.context.FhirContext;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskPriority;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.passerelle.fault.Fault;
import org.passerelle.fault.FaultException;
import org.passerelle.policy.Elements;
import org.passerelle.policy.TypePolicy;
import org.passerelle.served.Interaction;

/** What is not written stays; what is not read cannot be spoken of, and stays too. */
class ElementGateTest {

  private static final Elements READS =
      new Elements(false, Set.of("status", "intent", "focus", "priority", "executionPeriod"));
  private static final Elements WRITES = new Elements(false, Set.of("status", "intent", "focus"));

  private final ElementGate gate = new ElementGate(FhirContext.forR4Cached());

  @Nested
  class Creating {

    @Test
    void setsWhatIsWritten() {
      assertThatCode(() -> gate.created(type(READS, WRITES), shown())).doesNotThrowAnyException();
    }

    @Test
    void setsNothingElse() {
      refused("priority", () -> gate.created(type(READS, WRITES), whole()));
      refused("note", () -> gate.created(type(READS, WRITES), noted(shown())));
      refused("text", () -> gate.created(type(READS, WRITES), told(shown())));
      refused(
          "modifierExtension",
          () -> {
            Task task = shown();
            task.addModifierExtension().setUrl("http://x.example").setValue(new StringType("x"));
            gate.created(type(READS, WRITES), task);
          });
    }

    @Test
    void setsNoTagsOrLabels() {
      Task task = shown();
      task.getMeta().addTag("http://x.example", "x", null).addSecurity().setCode("R");
      task.getMeta().addProfile("http://x.example/p");

      gate.created(type(READS, WRITES), task);

      assertThat(task.getMeta().hasTag() || task.getMeta().hasSecurity()).isFalse();
      assertThat(task.getMeta().hasProfile()).isFalse();
    }
  }

  @Nested
  class Changing {

    @Test
    void changesWhatIsWrittenAndKeepsWhatIsNotSeen() {
      Task sent = seen();
      sent.setStatus(TaskStatus.ACCEPTED);

      gate.updated(type(READS, WRITES), whole(), sent);

      assertThat(sent.getStatus()).isEqualTo(TaskStatus.ACCEPTED);
      assertThat(sent.getNoteFirstRep().getText()).isEqualTo("secret");
      assertThat(sent.getReasonCode().getText()).isEqualTo("why");
      assertThat(sent.getPriority()).isEqualTo(TaskPriority.URGENT);
    }

    @Test
    void changesRemovesAndAddsNothingElseThatIsSeen() {
      refusedChange("priority", task -> task.setPriority(TaskPriority.STAT));
      refusedChange("priority", task -> task.setPriority(null));
      refusedChange(
          "executionPeriod", task -> task.getExecutionPeriod().setStart(new java.util.Date()));
    }

    /** Whether or not it says what is stored, or the answer would tell. */
    @Test
    void saysNothingOfWhatIsNotSeen() {
      refusedChange("note", task -> task.addNote().setText("secret"));
      refusedChange("note", task -> task.addNote().setText("a guess"));
      refusedChange("reasonCode", task -> task.setReasonCode(new CodeableConcept().setText("why")));
      refusedChange("text", ElementGateTest::told);
    }

    @Test
    void keepsTagsAndLabels() {
      Task before = whole();
      before.getMeta().addSecurity().setCode("R");
      Task sent = seen();
      sent.getMeta().addTag("http://terminology.hl7.org/x", "SUBSETTED", null);

      gate.updated(type(READS, WRITES), before, sent);

      assertThat(sent.getMeta().hasTag()).isFalse();
      assertThat(sent.getMeta().getSecurityFirstRep().getCode()).isEqualTo("R");
    }

    private void refusedChange(String element, Consumer<Task> change) {
      Task sent = seen();
      change.accept(sent);
      refused(element, () -> gate.updated(type(READS, WRITES), whole(), sent));
    }
  }

  @Test
  void whoWritesEverythingIsLeftAlone() {
    Task sent = noted(whole());
    sent.getMeta().addTag("http://x.example", "x", null);

    gate.created(type(Elements.ALL, Elements.ALL), sent);
    gate.updated(type(Elements.ALL, Elements.ALL), shown(), sent);

    assertThat(sent.getMeta().hasTag()).isTrue();
  }

  private static void refused(
      String element, org.assertj.core.api.ThrowableAssert.ThrowingCallable judged) {
    assertThatThrownBy(judged)
        .isInstanceOfSatisfying(
            FaultException.class,
            refusal -> {
              assertThat(refusal.fault()).isEqualTo(Fault.NOT_YOURS_TO_CHANGE);
              assertThat(
                      FhirContext.forR4Cached()
                          .newJsonParser()
                          .encodeResourceToString(refusal.getOperationOutcome()))
                  .contains("It is: " + element + ".")
                  .doesNotContain("secret");
            });
  }

  private static TypePolicy type(Elements reads, Elements writes) {
    return new TypePolicy(
        "Task",
        Set.of(Interaction.READ, Interaction.CREATE, Interaction.UPDATE),
        Map.of(),
        Set.of(),
        reads,
        writes);
  }

  private static Task shown() {
    Task task = new Task().setStatus(TaskStatus.REQUESTED).setIntent(Task.TaskIntent.ORDER);
    return task.setFocus(new Reference("ServiceRequest/1"));
  }

  /** As its sender was shown it. */
  private static Task seen() {
    return shown().setPriority(TaskPriority.URGENT);
  }

  private static Task whole() {
    return noted(seen()).setReasonCode(new CodeableConcept().setText("why"));
  }

  private static Task noted(Task task) {
    task.addNote().setText("secret");
    return task;
  }

  private static Task told(Task task) {
    task.getText().setDivAsString("<div>secret</div>");
    return task;
  }
}
