package org.passerelle.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskIntent;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Test;
import org.passerelle.policy.Principal;
import org.passerelle.support.Someone;
import org.passerelle.support.World;
import org.passerelle.support.World.Engine;

/** A reference to what its writer may not read is answered as one to what never was. */
class HiddenReferenceTest {

  private static final String ROOM = "pairs-du-quartier";

  private final World world = World.on(Engine.H2);

  @Test
  void aCitizenPartnerCannotTellAnAnswerThatIsThereFromOneThatNeverWas() {
    String there = "answer-" + UUID.randomUUID();
    QuestionnaireResponse answer = new QuestionnaireResponse();
    answer.setStatus(QuestionnaireResponseStatus.COMPLETED).setId(there);
    assertThat(world.as(ROOM).put(answer, null).status()).isEqualTo(201);

    assertThat(referTo(there)).isEqualTo(referTo("answer-" + UUID.randomUUID()));
  }

  private int referTo(String id) {
    Task task = new Task().setStatus(TaskStatus.DRAFT).setIntent(TaskIntent.ORDER);
    task.setFor(new Reference("QuestionnaireResponse/" + id));
    return Someone.in(world, ROOM, Principal.CITIZEN_PARTNER).post("Task", task).status();
  }
}
