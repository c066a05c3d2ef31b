package org.passerelle.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.passerelle.consent.DenialReason;
import org.passerelle.consent.Deny;
import org.passerelle.door.Disclosure.Side;
import org.passerelle.job.Jobs;

/** What the door puts off, under which name, and to when. */
class PlansTest {

  private static final Instant NOW = Instant.parse("2026-11-24T17:00:00Z");
  private static final Instant LATER = Instant.parse("2026-12-01T05:00:00Z");

  private final List<String> planned = new ArrayList<>();
  private final Plans plans = new Plans(new Noting(), Clock.fixed(NOW, ZoneOffset.UTC));

  @Nested
  class OfAReferral {

    @Test
    void whatHasAnEndIsDecidedAgainThen() {
      plans.atEnd(disclosure(LATER));

      assertThat(planned).containsExactly("expire d/" + LATER + " at " + LATER);
    }

    @Test
    void whatHasNoEndIsNot() {
      plans.atEnd(disclosure(null));

      assertThat(planned).isEmpty();
    }

    @Test
    void whatWaitsForTheClockIsDecidedAgainThen() {
      plans.atBeginning(disclosure(null), refused(Optional.of(LATER)));

      assertThat(planned).containsExactly("expire d/" + LATER + " at " + LATER);
    }

    @Test
    void whatNoClockTurnsIsNot() {
      plans.atBeginning(disclosure(null), refused(Optional.empty()));

      assertThat(planned).isEmpty();
    }

    @Test
    void whatWasRemovedIsExpungedAtOnceOneTypeAtATime() {
      plans.expunge(disclosure(null), "Task");

      assertThat(planned).containsExactly("expunge d/Task/" + NOW.toEpochMilli() + " now");
    }

    private static Deny refused(Optional<Instant> permittedFrom) {
      return new Deny(DenialReason.MISSING, List.of(), permittedFrom);
    }

    private static Disclosure disclosure(Instant until) {
      return new Disclosure(
          "d",
          new Side("clinique-du-parc", "t", "r", "p"),
          new Side("le-panier", "t2", "r2", "p2"),
          Disclosure.Stage.ASKED,
          TaskStatus.REQUESTED,
          until,
          Disclosure.State.OPEN);
    }
  }

  @Nested
  class OfAShare {

    @Test
    void whatHasAnEndIsDecidedAgainThen() {
      plans.atEnd(share(LATER));

      assertThat(planned).containsExactly("end-of-share s/" + LATER + " at " + LATER);
    }

    @Test
    void whatHasNoEndIsNot() {
      plans.atEnd(share(null));

      assertThat(planned).isEmpty();
    }

    @Test
    void aChangeFollowsAndWhatLeftIsExpungedAtOnce() {
      plans.follow(share(null));
      plans.expunge(share(null));

      assertThat(planned)
          .containsExactly(
              "follow-share s/" + NOW + " now", "expunge-share s/" + NOW.toEpochMilli() + " now");
    }

    private static Share share(Instant until) {
      Share.Item item = new Share.Item("pairs-du-quartier", "Goal", "4", "3");
      LocalDate lastDay = LocalDate.parse("2026-11-30");
      return new Share("s", item, "2", "accord", item, "sceau", lastDay, until, true);
    }
  }

  @Nested
  class OfADanger {

    private final Emergency.Copy copy =
        new Emergency.Copy("c", "e", 2, "plateau-abc", "t", "p", Emergency.CopyState.GIVEN);

    @Test
    void theNextContactIsToldOnceThisOneHasNotAnsweredInTime() {
      plans.nextContact(copy, Duration.ofMinutes(5));

      assertThat(planned).containsExactly("next-contact e/2 at 2026-11-24T17:05:00Z");
    }

    @Test
    void allThatWasToldEndsTogether() {
      PersonName person = new PersonName("pairs-du-quartier", "3");
      plans.atEnd(
          new Emergency(
              "e", person, "clinique-du-parc", "client", Emergency.State.OPEN, null, LATER));

      assertThat(planned).containsExactly("end-of-emergency e/" + LATER + " at " + LATER);
    }

    @Test
    void whatLeftIsExpungedAtOnce() {
      plans.expunge(copy);

      assertThat(planned).containsExactly("expunge-emergency c/" + NOW + " now");
    }
  }

  private final class Noting implements Jobs {

    @Override
    public void now(String job, String instance) {
      planned.add(job + " " + instance + " now");
    }

    @Override
    public void at(String job, String instance, Instant when) {
      planned.add(job + " " + instance + " at " + when);
    }
  }
}
