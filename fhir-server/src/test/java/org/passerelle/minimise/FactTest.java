package org.passerelle.minimise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which facts a ledger line keeps where only a part of a referral crossed. */
class FactTest {

  private static final List<String> ALL = Arrays.stream(Fact.values()).map(Fact::code).toList();

  @Test
  void aRequestHoldsTheNeedTheUrgencyAndHowItMayBeAnswered() {
    assertThat(Fact.heldBy(Set.of("ServiceRequest"), ALL))
        .containsExactly("need", "urgency", "contact-preferences");
  }

  @Test
  void ofTwoPartsBothAreKept() {
    assertThat(Fact.heldBy(Set.of("ServiceRequest", "Task"), List.of("message", "need", "area")))
        .containsExactly("need", "message");
  }

  @Test
  void whatDidNotCrossIsNotKeptBecauseItsPartDid() {
    assertThat(Fact.heldBy(Set.of("Patient"), List.of("area", "need"))).containsExactly("area");
    assertThat(Fact.heldBy(Set.of("Patient"), List.of())).isEmpty();
  }
}
