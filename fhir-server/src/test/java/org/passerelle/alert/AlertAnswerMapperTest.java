package org.passerelle.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.hl7.fhir.r4.model.Parameters;
import org.junit.jupiter.api.Test;
import org.passerelle.door.AlertSettings;
import org.passerelle.door.Emergency;
import org.passerelle.door.PersonName;
import org.passerelle.golden.Golden;
import org.passerelle.room.StampedRooms;

/** What a partner and a contact are answered. {@code -Dgolden.update=true} rewrites the files. */
class AlertAnswerMapperTest {

  private static final AlertSettings SETTINGS =
      new AlertSettings(
          Duration.ofMinutes(5),
          Duration.ofHours(4),
          Duration.ofDays(30),
          Duration.ofDays(3),
          "Restez.",
          "Stay.");
  private static final Emergency EMERGENCY =
      new Emergency(
          "alerte",
          new PersonName("cercle", "lise"),
          "clinique",
          "pair",
          Emergency.State.OPEN,
          null,
          Instant.parse("2026-05-04T12:00:00Z"));

  @Test
  void theQuestionsAreThoseOfTheGoldenFile() throws IOException {
    isThatOf("questions.json", AlertAnswerMapper.questions(SETTINGS, "cercle", "lise"), "cercle");
  }

  @Test
  void anAlertThatStandsIsThatOfTheGoldenFile() throws IOException {
    isThatOf("stands.json", AlertAnswerMapper.stands(SETTINGS, EMERGENCY), "cercle");
  }

  @Test
  void anAnswerIsThatOfTheGoldenFile() throws IOException {
    isThatOf("answered.json", AlertAnswerMapper.answered("plateau", "p1", true), "plateau");
  }

  private static void isThatOf(String file, Parameters answer, String room) throws IOException {
    Golden.isThatOf("alert/" + file, answer);
    assertThat(StampedRooms.areOnly(answer, room)).isTrue();
  }
}
