package org.passerelle.interleave;

import java.util.Random;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.passerelle.profiles.ReferralOutcome;
import org.passerelle.profiles.StatusReason;
import org.passerelle.profiles.TaskPart;
import org.passerelle.support.Answer;
import org.passerelle.support.FhirCaller;

/** What an organization does with a copy that may be there, or not any more. */
final class OrganizationsMoves {

  private static final int MOST = 5;

  private final FhirCaller organization;
  private final String copy;
  private final Random random;

  OrganizationsMoves(FhirCaller organization, String copy, Random random) {
    this.organization = organization;
    this.copy = copy;
    this.random = random;
  }

  void play() {
    int moves = 1 + random.nextInt(MOST);
    for (int i = 0; i < moves; i++) {
      Answer there = Interleaving.fair(organization.get(copy));
      if (there.status() == 200) {
        answer(there.as(Task.class));
      }
    }
  }

  private void answer(Task task) {
    switch (random.nextInt(6)) {
      case 0, 1 -> task.setStatus(TaskStatus.ACCEPTED);
      case 2 -> task.setStatus(TaskStatus.INPROGRESS);
      case 3 -> {
        task.setStatus(TaskStatus.COMPLETED);
        task.addOutput()
            .setType(TaskPart.OUTCOME.concept())
            .setValue(ReferralOutcome.ATTENDED.concept());
      }
      case 4 -> task.setStatus(TaskStatus.REJECTED).setStatusReason(StatusReason.FULL.concept());
      default -> task.addNote().setText("vu");
    }
    Interleaving.fair(
        organization.put(task, random.nextBoolean() ? task.getMeta().getVersionId() : null));
  }
}
