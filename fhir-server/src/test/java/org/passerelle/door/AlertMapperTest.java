package org.passerelle.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Communication.CommunicationPriority;
import org.hl7.fhir.r4.model.Communication.CommunicationStatus;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.passerelle.consent.Danger;
import org.passerelle.door.AlertMapper.Step;
import org.passerelle.profiles.Canonicals;

/** What the circle reads of its own alert, from the first moment to the last. */
class AlertMapperTest {

  private static final Instant NOON = Instant.parse("2026-11-24T17:00:00Z");
  private static final PersonName PERSON = new PersonName("pairs-du-quartier", "3");
  private static final Author PARTNER = new Author("client", "patient-partner");
  private static final Emergency EMERGENCY =
      new Emergency(
          "alerte", PERSON, "clinique-du-parc", "client", Emergency.State.OPEN, null, NOON);

  @Test
  void aNewOneSaysWhoIsInDangerOfWhatAndWhoseContactsAreTold() {
    Communication alert = first("Chez elle", false);

    assertThat(alert.getIdPart()).isEqualTo("alerte");
    assertThat(alert.getMeta().hasProfile(Canonicals.ALERT)).isTrue();
    assertThat(alert.getCategoryFirstRep().hasCoding(Canonicals.MESSAGE_KIND, "alert")).isTrue();
    assertThat(alert.getPriority()).isEqualTo(CommunicationPriority.STAT);
    assertThat(alert.getSubject().getType()).isEqualTo("Patient");
    assertThat(alert.getSubject().hasReference()).isFalse();
    assertThat(alert.getSubject().getIdentifier().getSystem()).isEqualTo(Canonicals.PERSON_SYSTEM);
    assertThat(alert.getSubject().getIdentifier().getValue()).isEqualTo("3");
    assertThat(alert.getRecipientFirstRep().getIdentifier().getSystem())
        .isEqualTo(Canonicals.ROOM_SYSTEM);
    assertThat(alert.getRecipientFirstRep().getIdentifier().getValue())
        .isEqualTo("clinique-du-parc");
    assertThat(alert.getReasonCodeFirstRep().hasCoding(Canonicals.DANGER, "suicide")).isTrue();
  }

  @Test
  void aNewOneWaitsAndIsNotSaidToBeSent() {
    Communication alert = first("Chez elle", false);

    assertThat(alert.getStatus()).isEqualTo(CommunicationStatus.INPROGRESS);
    assertThat(alert.getStatusReason().hasCoding(Canonicals.ALERT_STATE, "waiting")).isTrue();
    assertThat(alert.hasSent()).isFalse();
    assertThat(alert.hasReceived()).isFalse();
  }

  @Test
  void howToReachThePersonIsSaidOnlyWhereThePartnerSaidIt() {
    assertThat(first("Chez elle", false).getPayloadFirstRep().getContentStringType().getValue())
        .isEqualTo("Chez elle");
    assertThat(first(null, false).hasPayload()).isFalse();
  }

  @Test
  void itIsWrittenDownWhereThePersonIsNotTold() {
    assertThat(first(null, false).hasNote()).isFalse();
    Communication untold = first(null, true);

    assertThat(untold.getNote()).hasSize(1);
    assertThat(untold.getNoteFirstRep().getText()).contains("Not told to the person for now.");
    assertThat(((StringType) untold.getNoteFirstRep().getAuthor()).getValue())
        .isEqualTo("patient-partner");
    assertThat(untold.getNoteFirstRep().getTime()).isEqualTo(NOON);
    assertThat(untold.getStatus()).isEqualTo(CommunicationStatus.INPROGRESS);
  }

  @ParameterizedTest
  @CsvSource({
    "WAITING, waiting, INPROGRESS",
    "PASSED_ON, passed-on, INPROGRESS",
    "NOBODY_LEFT, nobody-left, INPROGRESS",
    "ACKNOWLEDGED, acknowledged, COMPLETED",
    "UNANSWERED, over, NOTDONE"
  })
  void eachStepSaysHowFarItHasCome(Step step, String code, CommunicationStatus status) {
    Communication before = first("Chez elle", false);
    Communication alert = AlertMapper.come(before, step);

    assertThat(alert.getStatus()).isEqualTo(status);
    assertThat(alert.getStatusReason().hasCoding(Canonicals.ALERT_STATE, code)).isTrue();
    assertThat(before.getStatusReason().hasCoding(Canonicals.ALERT_STATE, "waiting")).isTrue();
  }

  @Test
  void itIsSentAndReceivedOnceAContactSeesToIt() {
    Communication alert = AlertMapper.acknowledged(first("Chez elle", false), NOON);

    assertThat(alert.getStatus()).isEqualTo(CommunicationStatus.COMPLETED);
    assertThat(alert.getSent()).isEqualTo(NOON);
    assertThat(alert.getReceived()).isEqualTo(NOON);
  }

  @Test
  void onceTheContactCannotItIsSentToNobodyAgain() {
    Communication seenTo = AlertMapper.acknowledged(first("Chez elle", false), NOON);
    Communication passedOn = AlertMapper.come(seenTo, Step.PASSED_ON);

    assertThat(passedOn.hasSent()).isFalse();
    assertThat(passedOn.hasReceived()).isFalse();
    assertThat(seenTo.hasSent()).isTrue();
  }

  @Test
  void whatNobodyAnsweredKeepsWhatWasSaidOfIt() {
    Communication seenTo = AlertMapper.acknowledged(first("Chez elle", false), NOON);

    assertThat(AlertMapper.come(seenTo, Step.UNANSWERED).getSent()).isEqualTo(NOON);
  }

  @Test
  void aNoteIsAddedToThoseBefore() {
    Communication once = AlertMapper.noted(first(null, true), "Ambulance", "clerk", NOON);

    assertThat(once.getNote()).hasSize(2);
    assertThat(once.getNote().get(1).getText()).isEqualTo("Ambulance");
    assertThat(once.getNote().get(1).getAuthor().primitiveValue()).isEqualTo("clerk");
  }

  private static Communication first(String reach, boolean untold) {
    Alarm alarm =
        new Alarm(PERSON, new Danger(true, true, true), "suicide", reach, null, untold, PARTNER);
    return AlertMapper.first(EMERGENCY, alarm, NOON);
  }
}
