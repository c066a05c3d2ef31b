package org.passerelle.loop;

import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Task;
import org.passerelle.profiles.Canonicals;
import org.passerelle.referral.Named;
import org.passerelle.referral.TaskLinks;

/** Tells a Task that asks another room for help from any other work. Pure. */
final class ReferralTask {

  private static final Set<String> CODES = Set.of("fulfill", "process-request");

  private ReferralTask() {}

  /** Whether it names a room or a listing, or is coded as the fulfilment of a request. */
  static boolean asks(Task task) {
    Named named = TaskLinks.receiver(task, List.of());
    boolean known = !(named instanceof Named.Nobody) && !(named instanceof Named.Foreign);
    return known || task.getCode().getCoding().stream().anyMatch(ReferralTask::fulfils);
  }

  private static boolean fulfils(Coding coding) {
    return CODES.contains(coding.getCode())
        && (coding.getSystem() == null
            || coding.getSystem().equals(Canonicals.TASK_CODE)
            || coding.getCode().equals("process-request"));
  }
}
