package org.passerelle.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Date;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskPriority;
import org.junit.jupiter.api.Test;

/** Two that say the same, whatever the server itself keeps of each. */
class SameContentTest {

  @Test
  void idsVersionsAndTimesOfWritingAreNoContent() {
    Task stored = task();
    stored.setId("Task/1/_history/2");
    stored.getMeta().setVersionId("2").setLastUpdated(new Date(1)).addProfile("urn:p");
    stored.setLastModified(new Date(1));
    Task fresh = task();
    fresh.setLastModified(new Date(2));

    assertThat(SameContent.same(stored, fresh)).isTrue();
    assertThat(stored.getIdPart()).isEqualTo("1");
    assertThat(stored.hasLastModified()).isTrue();
  }

  @Test
  void anElementMoreOrOtherwiseIsAnotherContent() {
    assertThat(SameContent.same(task(), task().setPriority(TaskPriority.URGENT))).isFalse();
    assertThat(SameContent.same(task().setPriority(TaskPriority.ASAP), task())).isFalse();
  }

  @Test
  void whatIsNoTaskIsComparedWhole() {
    Goal stored = new Goal();
    stored.setId("Goal/4/_history/1");
    stored.getDescription().setText("Marcher au parc");
    Goal changed = stored.copy();
    changed.getDescription().setText("Nager");

    assertThat(SameContent.same(stored, stored.copy())).isTrue();
    assertThat(SameContent.same(stored, changed)).isFalse();
  }

  private static Task task() {
    return new Task().setDescription("Panier");
  }
}
