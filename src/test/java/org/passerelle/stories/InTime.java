package org.passerelle.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.passerelle.profiles.ReferralOutcome;
import org.passerelle.support.Referral;
import org.passerelle.support.Sent;
import org.passerelle.support.World.Engine;

/** Each of many crossings takes less than a second, once the house is warm. */
@Tag("proof")
abstract class InTime extends Story {

  private static final int WARM_UP = 10;
  private static final int TRIPS = 10;
  private static final Duration A_SECOND = Duration.ofSeconds(1);

  private final Engine engine;

  InTime(Engine engine) {
    super(engine);
    this.engine = engine;
  }

  @Test
  void thereAndBackEachTakesLessThanASecond() {
    for (int i = 0; i < WARM_UP; i++) {
      thereAndBack();
    }

    List<Duration> legs = new ArrayList<>();
    for (int i = 0; i < TRIPS; i++) {
      legs.addAll(thereAndBack());
    }

    Duration slowest = Collections.max(legs);
    System.out.printf(
        "crossings on %s: %d, slowest %d ms%n", engine, legs.size(), slowest.toMillis());
    assertThat(slowest).isLessThan(A_SECOND);
  }

  private List<Duration> thereAndBack() {
    Sent sent = clinic.send(Referral.to("le-panier"));
    long sentAt = System.nanoTime();
    Task copy = panier.awaits(sent);
    Duration there = since(sentAt);
    Task accepted = panier.moves(copy, TaskStatus.ACCEPTED);
    long acceptedAt = System.nanoTime();
    clinic.awaits(sent, TaskStatus.ACCEPTED);
    Duration back = since(acceptedAt);
    panier.completes(accepted, ReferralOutcome.ATTENDED);
    long completedAt = System.nanoTime();
    clinic.awaits(sent, TaskStatus.COMPLETED);
    return List.of(there, back, since(completedAt));
  }

  private static Duration since(long nanos) {
    return Duration.ofNanos(System.nanoTime() - nanos);
  }
}
