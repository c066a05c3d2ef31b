package org.passerelle.road;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Test;
import org.passerelle.door.Passage;
import org.passerelle.door.PassagesDue;
import org.passerelle.parked.Parked;
import org.passerelle.parked.ParkedItem;
import org.passerelle.support.World.Engine;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** A passage that keeps failing waits for a person, and what came after it waits behind it. */
class ParkedPassageTest {

  private final Town town = new Town(Engine.H2);
  private final Parked parked = town.world.bean(Parked.class);
  private final JdbcTemplate jdbc = town.world.bean(JdbcTemplate.class);

  @Test
  void aPassageThatKeepsFailingIsParkedAndHoldsItsReferralAlone() {
    List<String> before = town.asked();
    String own = town.refer();
    String copy = town.copied(before);
    String disclosure = disclosure(own);
    breakNext(disclosure);
    ParkedItem item = Town.eventually(() -> parkedNow());

    town.cancel(own);

    assertThat(item.kind()).isEqualTo("passage");
    assertThat(item.room()).isEqualTo(Town.CLINIC);
    assertThat(item.reason()).isEqualTo("IllegalStateException");
    town.refer();
    town.eventuallyCopied(before, copy);
    assertThat(statusAt(copy)).isEqualTo(TaskStatus.REQUESTED);

    mend(disclosure);
    assertThat(parked.replay(item.number())).isTrue();

    await().until(() -> statusAt(copy) == TaskStatus.CANCELLED);
    assertThat(parkedNow()).isNull();
    assertThat(parked.replay(item.number())).isFalse();
  }

  @Test
  void aNumberThatIsNotParkedIsNotReplayed() {
    assertThat(parked.replay(-1)).isFalse();
  }

  /** A permit withdraws nothing: such a row can only fail. It has failed nine times before. */
  private void breakNext(String disclosure) {
    town.world
        .bean(TransactionTemplate.class)
        .executeWithoutResult(
            status -> {
              town.world.bean(PassagesDue.class).add(disclosure, Passage.WITHDRAW);
              jdbc.update(
                  "update passage_due set attempts = 9 where disclosure_id = ?", disclosure);
            });
  }

  private void mend(String disclosure) {
    jdbc.update(
        "update passage_due set passage = 'requesters-change' where disclosure_id = ?", disclosure);
  }

  private ParkedItem parkedNow() {
    return parked.list().stream()
        .filter(item -> item.kind().equals("passage"))
        .findFirst()
        .orElse(null);
  }

  private String disclosure(String ownTask) {
    return jdbc.queryForObject(
        "select id from disclosure where source_task = ?", String.class, ownTask);
  }

  private TaskStatus statusAt(String copy) {
    return town.organization.get("Task/" + copy).as(Task.class).getStatus();
  }
}
