package org.passerelle.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.passerelle.stories.Refusals.assertRefused;

import java.time.Duration;
import java.util.List;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Communication.CommunicationStatus;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.Test;
import org.passerelle.support.Alarms;
import org.passerelle.support.Answer;
import org.passerelle.support.FhirCaller;
import org.passerelle.support.RawRoom;
import org.passerelle.support.World.Engine;

/** A danger is told of to one contact after the other, the minimum only, until one answers. */
abstract class TellingOfADanger extends Alerted {

  private static final Duration SILENCE = Duration.ofSeconds(21);
  private static final Duration WHOLE_TIME = Duration.ofMinutes(11);
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  TellingOfADanger(Engine engine) {
    super(engine);
  }

  @Test
  void firstThePartnerIsToldWhatToDoAndAskedThreeQuestions() {
    Parameters answer = alarms.tell(person, new Parameters()).as(Parameters.class);

    assertThat(answer.getParameter())
        .extracting(ParametersParameterComponent::getName)
        .containsOnly("advice", "question", "patient");
    assertThat(answer.getParameter().stream().filter(part -> part.getName().equals("question")))
        .hasSize(6);
    assertThat(alarms.all()).doesNotContain(person);
    assertNothingIn(first, second);
  }

  @Test
  void aContactIsToldTheMinimumAtOnceAndNobodyElse() {
    String alert = told();

    List<Communication> seen = Alarms.in(first, reach);
    assertThat(seen).hasSize(1);
    Patient shown = (Patient) seen.get(0).getContained().get(0);
    assertThat(shown.getNameFirstRep().getFamily()).isEqualTo("Fictive");
    assertThat(shown.getTelecomFirstRep().getValue()).isEqualTo(PHONE);
    assertThat(seen.get(0).getReasonCodeFirstRep().getCodingFirstRep().getCode())
        .isEqualTo("suicide");
    String all = first.get("Communication?_count=200").body();
    assertThat(all).doesNotContain("rue Inventée", "DOSSIER-INVENTE", person, alert);
    assertNothingIn(second);
    assertRefused(as(CLINIC).get("Communication"), 403, "not-offered");
  }

  @Test
  void nothingIsSaidToBeSentWhileNobodyHasAnswered() {
    String alert = told();

    Communication read = alarms.read(alert);
    assertThat(read.getStatus()).isEqualTo(CommunicationStatus.INPROGRESS);
    assertThat(read.hasSent()).isFalse();
    assertThat(alarms.state(alert)).isEqualTo("waiting");
  }

  @Test
  void whoeverSeesToItIsHeardAndKeepsWhatTheyWereTold() {
    String alert = told();
    Communication told = Alarms.in(first, reach).get(0);

    Answer answer = Alarms.answer(first, told, true);

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    Communication read = alarms.read(alert);
    assertThat(read.getStatus()).isEqualTo(CommunicationStatus.COMPLETED);
    assertThat(read.hasReceived()).isTrue();
    assertThat(alarms.state(alert)).isEqualTo("acknowledged");
    assertThat(Alarms.in(first, reach).get(0).getStatus()).isEqualTo(CommunicationStatus.COMPLETED);
    assertThat(Alarms.answer(first, told, true).status()).isEqualTo(200);
  }

  @Test
  void aSilentContactIsPassedOverAndTheNextOneAnswers() {
    String alert = told();

    world.clock().advance(SILENCE);

    await().atMost(PATIENCE).until(() -> alarms.state(alert).equals("passed-on"));
    FhirCaller next = contact("seconde");
    Alarms.answer(next, Alarms.in(next, reach).get(0), true);
    assertThat(alarms.state(alert)).isEqualTo("acknowledged");
    assertNothingIn(contact("premiere"));
  }

  @Test
  void whoCannotSeeToItPassesItOnAtOnceAndWithNobodyLeftThePartnerIsTold() {
    String alert = told();

    Alarms.answer(first, Alarms.in(first, reach).get(0), false);

    assertNothingIn(first);
    assertThat(alarms.state(alert)).isEqualTo("passed-on");
    Alarms.answer(second, Alarms.in(second, reach).get(0), false);
    assertThat(alarms.state(alert)).isEqualTo("nobody-left");
    assertNothingIn(first, second);
  }

  @Test
  void whoeverSawToItMayFindThatTheyCannot() {
    String alert = told();
    Communication told = Alarms.in(first, reach).get(0);
    Alarms.answer(first, told, true);

    Alarms.answer(first, told, false);

    assertThat(alarms.state(alert)).isEqualTo("passed-on");
    assertThat(alarms.read(alert).hasReceived()).isFalse();
    assertThat(Alarms.in(second, reach)).hasSize(1);
  }

  @Test
  void itEndsByTheClockAndIsGoneFromTheTables() {
    String alert = told();

    world.clock().advance(WHOLE_TIME);

    FhirCaller later = contact("premiere");
    assertNothingIn(later);
    await()
        .atMost(PATIENCE)
        .until(() -> alarms.read(alert).getStatus() == CommunicationStatus.NOTDONE);
    RawRoom there = new RawRoom(world, later.room());
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(there.tablesWith(List.of(reach))).isEmpty());
  }

  @Test
  void toldAgainWhileAContactMayAnswerItIsTheSame() {
    String alert = told();

    assertThat(told()).isEqualTo(alert);

    assertThat(Alarms.in(first, reach)).hasSize(1);
  }
}
