package org.passerelle.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.passerelle.consent.ConsentQuestion;
import org.passerelle.consent.Danger;
import org.passerelle.consent.EmergencyDecider;
import org.passerelle.consent.Permit;
import org.passerelle.consent.Receiver;
import org.passerelle.door.Disclosure.Side;
import org.passerelle.ledger.LedgerLine;

/** Each room's line names its own resource and the other room, never what lies there. */
class LinesTest {

  private static final Instant NOON = Instant.parse("2026-11-24T17:00:00Z");
  private static final List<String> FACTS = List.of("need", "area");
  private static final Permit PERMIT =
      new EmergencyDecider(Duration.ofHours(4))
          .decide(
              new Danger(true, true, true),
              new ConsentQuestion(
                  new Receiver("plateau-abc", "tray", Set.of()), Set.of(), NOON, ZoneOffset.UTC))
          .orElseThrow();

  @Nested
  class OfAReferral {

    private final Lines lines =
        new Lines(
            new Disclosure(
                "d",
                new Side("clinique-du-parc", "t", "r", "p"),
                new Side("le-panier", "t2", "r2", "p2"),
                Disclosure.Stage.ASKED,
                TaskStatus.REQUESTED,
                null,
                Disclosure.State.OPEN),
            Passage.REFER_OUT);

    @Test
    void whatCrossedIsInBothLedgers() {
      assertThat(lines.inSource("crossed", PERMIT, FACTS))
          .isEqualTo(source("crossed", null, "emergency", FACTS));
      assertThat(lines.inTarget("crossed", PERMIT, FACTS))
          .isEqualTo(target("crossed", null, "emergency", FACTS));
    }

    @Test
    void aRefusalIsKnownOnlyWhereItWasMade() {
      LedgerLine refused = lines.refused("consent-missing");

      assertThat(refused.room()).isEqualTo("clinique-du-parc");
      assertThat(refused.outcome()).isEqualTo("denied");
      assertThat(refused.reason()).isEqualTo("consent-missing");
      assertThat(refused.otherRoom()).isNull();
      assertThat(refused.ground()).isNull();
    }

    @Test
    void whyAConsentEndedIsNotTheReceiversToKnow() {
      assertThat(lines.withdrawnFromSource("consent-expired"))
          .isEqualTo(source("withdrawn", "consent-expired", null, List.of()));
      assertThat(lines.withdrawnFromTarget())
          .isEqualTo(target("withdrawn", "consent-withdrawn", null, List.of()));
    }

    @Test
    void bothMayKnowThatTheGraceIsOver() {
      assertThat(lines.graceOver())
          .containsExactly(
              source("withdrawn", "grace-over", null, List.of()),
              target("withdrawn", "grace-over", null, List.of()));
    }

    @Test
    void whatStaysByAnotherReferralIsInBothLedgers() {
      assertThat(lines.rewrittenFromSource(FACTS))
          .isEqualTo(source("rewritten", null, null, FACTS));
      assertThat(lines.rewrittenInTarget(FACTS)).isEqualTo(target("rewritten", null, null, FACTS));
    }

    private LedgerLine source(String outcome, String reason, String ground, List<String> facts) {
      return new LedgerLine(
          "clinique-du-parc",
          "d",
          "refer-out",
          outcome,
          reason,
          "le-panier",
          ground,
          facts,
          "Task",
          "t");
    }

    private LedgerLine target(String outcome, String reason, String ground, List<String> facts) {
      return new LedgerLine(
          "le-panier",
          "d",
          "refer-out",
          outcome,
          reason,
          "clinique-du-parc",
          ground,
          facts,
          "Task",
          "t2");
    }
  }

  @Test
  void whoAskedForAShareIsSaidOnceWhereItWasAsked() {
    Lines lines =
        new Lines(
            new Share(
                "s",
                new Share.Item("pairs-du-quartier", "Goal", "4", "3"),
                "2",
                "accord",
                new Share.Item("plateau-abc", "Goal", "c4", "c3"),
                "sceau",
                null,
                null,
                true),
            Passage.SHARE);

    LedgerLine asked = lines.inSource("crossed", PERMIT, FACTS);
    assertThat(asked.asked()).isEqualTo(new LedgerLine.Asked("3", "accord"));
    assertThat(asked.targetType() + "/" + asked.targetId()).isEqualTo("Goal/4");
    assertThat(lines.inTarget("crossed", PERMIT, FACTS).asked()).isNull();
    assertThat(lines.inTarget("crossed", PERMIT, FACTS).targetId()).isEqualTo("c4");
    assertThat(lines.refused("consent-denied").asked()).isNull();
    assertThat(lines.withdrawn("unshared")).allMatch(line -> line.asked() == null);
  }

  @Test
  void theCircleReadsTheClinicsNameAndNeverTheAddressOfATray() {
    Emergency emergency =
        new Emergency(
            "e",
            new PersonName("pairs-du-quartier", "3"),
            "clinique-du-parc",
            "client",
            Emergency.State.OPEN,
            null,
            NOON);
    Emergency.Copy copy =
        new Emergency.Copy("c", "e", 1, "plateau-abc", "t", "p", Emergency.CopyState.GIVEN);
    Lines lines = new Lines(emergency, copy, Passage.EMERGENCY);

    LedgerLine circles = lines.inSource("crossed", PERMIT, FACTS);
    assertThat(circles.otherRoom()).isEqualTo("clinique-du-parc");
    assertThat(circles.targetType() + "/" + circles.targetId()).isEqualTo("Communication/e");
    LedgerLine trays = lines.inTarget("crossed", PERMIT, FACTS);
    assertThat(trays.room()).isEqualTo("plateau-abc");
    assertThat(trays.otherRoom()).isEqualTo("pairs-du-quartier");
    assertThat(trays.targetId()).isEqualTo("t");
    assertThat(List.of(circles, trays)).allMatch(line -> line.disclosureId().equals("c"));
  }
}
