package org.passerelle.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CareTeam.CareTeamParticipantComponent;
import org.hl7.fhir.r4.model.CareTeam.CareTeamStatus;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.passerelle.profiles.Canonicals;

/** Whom a partner alone accompanies. */
class OnlyPartnerTest {

  private static final ZoneId ZONE = ZoneId.of("America/Toronto");
  private static final Instant NOON = Instant.parse("2026-11-24T17:00:00Z");

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void isFoundWhereNobodyElseIsAPartner(String words, boolean only, Consumer<CareTeam> change) {
    CareTeam circle = new CareTeam().setStatus(CareTeamStatus.ACTIVE);
    add(circle, "person", "Patient/lise");
    add(circle, "patient-partner", "Practitioner/camille");
    change.accept(circle);

    assertThat(OnlyPartner.in(List.of(circle), "camille", Set.of("gone"), NOON.atZone(ZONE)))
        .hasSize(only ? 1 : 0);
  }

  static Stream<Arguments> isFoundWhereNobodyElseIsAPartner() {
    return Stream.of(
        row("alone", true, circle -> {}),
        row("beside a clinician", true, circle -> add(circle, "clinician", "Practitioner/sol")),
        row("beside a citizen", false, circle -> add(circle, "citizen-partner", "Practitioner/d")),
        row("beside somebody named alone", false, circle -> named(circle, "Dominique (démo)")),
        row(
            "beside one who has left",
            true,
            circle -> left(add(circle, "patient-partner", "Practitioner/d"), NOON.minusSeconds(1))),
        row("beside one who is none now", true, circle -> day(circle, "gone", null, null)),
        row("beside one on their last day", false, circle -> day(circle, "d", null, "2026-11-24")),
        row("beside one of yesterday", true, circle -> day(circle, "d", null, "2026-11-23")),
        row("beside one of this month", false, circle -> day(circle, "d", null, "2026-11")),
        row("beside one from tomorrow", true, circle -> day(circle, "d", "2026-11-25", null)),
        row("beside one from today", false, circle -> day(circle, "d", "2026-11-24", null)),
        row(
            "beside one who leaves later",
            false,
            circle -> left(add(circle, "patient-partner", "Practitioner/d"), NOON.plusSeconds(1))),
        row(
            "having left",
            false,
            circle -> left(circle.getParticipant().get(1), NOON.minusSeconds(1))),
        row("named twice", true, circle -> add(circle, "citizen-partner", "Practitioner/camille")),
        row("in one that is over", false, circle -> circle.setStatus(CareTeamStatus.INACTIVE)),
        row("in one whose status is not said", true, circle -> circle.setStatus(null)),
        row("in another role", false, circle -> role(circle.getParticipant().get(1), "clinician")));
  }

  @Test
  void besideOneWhoseLastDayIsNotKnownNobodyIsAlone() {
    CareTeam circle = new CareTeam().setStatus(CareTeamStatus.ACTIVE);
    add(circle, "patient-partner", "Practitioner/camille");
    unknownEnd(circle);

    assertThat(OnlyPartner.in(List.of(circle), "camille", Set.of(), NOON.atZone(ZONE))).isEmpty();
  }

  @Test
  void noCirclesAreNoneLeft() {
    assertThat(OnlyPartner.in(List.of(), "camille", Set.of(), NOON.atZone(ZONE))).isEmpty();
  }

  private static Arguments row(String words, boolean only, Consumer<CareTeam> change) {
    return Arguments.of(words, only, change);
  }

  private static CareTeamParticipantComponent add(CareTeam circle, String role, String member) {
    CareTeamParticipantComponent added = circle.addParticipant();
    added.setMember(new Reference(member));
    return role(added, role);
  }

  private static void day(
      CareTeam circle, String who, @Nullable String start, @Nullable String end) {
    Period period = add(circle, "patient-partner", "Practitioner/" + who).getPeriod();
    period.setStartElement(start == null ? null : new DateTimeType(start));
    period.setEndElement(end == null ? null : new DateTimeType(end));
  }

  private static void unknownEnd(CareTeam circle) {
    DateTimeType unknown = new DateTimeType();
    unknown.addExtension(
        "http://hl7.org/fhir/StructureDefinition/data-absent-reason", new CodeType("unknown"));
    add(circle, "patient-partner", "Practitioner/d").getPeriod().setEndElement(unknown);
  }

  private static void named(CareTeam circle, String name) {
    role(circle.addParticipant(), "patient-partner").setMember(new Reference().setDisplay(name));
  }

  private static CareTeamParticipantComponent role(
      CareTeamParticipantComponent participant, String code) {
    return participant.setRole(
        List.of(new CodeableConcept(new Coding(Canonicals.CIRCLE_ROLE, code, null))));
  }

  private static void left(CareTeamParticipantComponent participant, Instant at) {
    participant.getPeriod().setEnd(Date.from(at));
  }
}
