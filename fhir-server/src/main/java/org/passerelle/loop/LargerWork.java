package org.passerelle.loop;

import java.util.List;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.passerelle.referral.Named;
import org.passerelle.referral.TaskLinks;
import org.passerelle.room.Room;

/**
 * Tells the larger work that a referral is part of, sent along with it. It is in somebody's hands
 * already, by the requester's own record, and asks no room for anything: it is kept, and nothing of
 * it crosses. Sent without its part it is a referral gone astray, and is refused as any other.
 */
final class LargerWork {

  private LargerWork() {}

  /** Whether another Task of the same transaction is part of this one, which names no room. */
  static boolean isSentWithItsPart(Changes changes, Room room, Task task) {
    Named receiver = TaskLinks.receiver(task, List.of());
    return receiver instanceof Named.Foreign
        && task.getStatus() != TaskStatus.REQUESTED
        && changes.of(Task.class).stream()
            .filter(change -> change.room().equals(room))
            .map(change -> (Task) change.resource())
            .anyMatch(part -> isPart(part, task));
  }

  private static boolean isPart(Task part, Task whole) {
    String wanted = "Task/" + whole.getIdElement().getIdPart();
    return part.getPartOf().stream()
        .map(Reference::getReferenceElement)
        .anyMatch(id -> wanted.equals(id.toUnqualifiedVersionless().getValue()));
  }
}
