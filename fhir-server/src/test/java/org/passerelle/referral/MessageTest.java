package org.passerelle.referral;

import static org.assertj.core.api.Assertions.assertThat;

import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.MarkdownType;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Type;
import org.junit.jupiter.api.Test;

class MessageTest {

  @Test
  void joinsWhatWasWrittenForTheReceiver() {
    Task task = new Task();
    input(task, Tasks.part("message"), new StringType("Bonjour."));
    input(task, Tasks.part("message"), new StringType(" "));
    input(task, Tasks.part("message"), new StringType("Merci."));

    assertThat(Message.of(task)).contains("Bonjour.\n\nMerci.");
  }

  @Test
  void readsNoOtherInput() {
    Task task = new Task();
    input(task, Tasks.part("internal-note"), new StringType("Pour nous."));
    input(task, new CodeableConcept().setText("message"), new StringType("Pour nous."));
    input(task, Tasks.part("message"), new MarkdownType("Pour nous."));

    assertThat(Message.of(task)).isEmpty();
  }

  private static void input(Task task, CodeableConcept type, Type value) {
    task.addInput().setType(type).setValue(value);
  }
}
