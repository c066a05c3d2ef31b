package org.passerelle.door;

import java.io.IOException;
import java.time.Instant;
import org.hl7.fhir.r4.model.Communication;
import org.junit.jupiter.api.Test;
import org.passerelle.door.Concern.Copy;
import org.passerelle.door.Concern.State;
import org.passerelle.golden.Golden;

/** What a circle reads of a concern. {@code -Dgolden.update=true} rewrites the files. */
class ConcernMapperTest {

  private static final Instant NOON = Instant.parse("2026-11-24T17:00:00Z");
  private static final PersonName THERE = new PersonName("pairs-du-quartier", "3");
  private static final Copy COPY =
      new Copy("crainte", "dite", "demande", THERE, State.GIVEN, NOON.plusSeconds(60));

  @Test
  void aConcernSaysWhichClinicFearsForWhomAndNoMore() throws IOException {
    isThatOf("heard.json", heard(false));
  }

  @Test
  void thatThePersonIsNotToBeToldIsACode() throws IOException {
    isThatOf("untold.json", heard(true));
  }

  @Test
  void oneThatAPartnerSeesToSaysSinceWhen() throws IOException {
    isThatOf("taken.json", ConcernMapper.taken(heard(false), NOON.plusSeconds(1)));
  }

  @Test
  void oneThatAPartnerGivesBackIsAsItWas() throws IOException {
    isThatOf(
        "heard.json", ConcernMapper.open(ConcernMapper.taken(heard(false), NOON.plusSeconds(1))));
  }

  private static Communication heard(boolean untold) {
    PersonName person = new PersonName("clinique-du-parc", "chez-elle");
    return ConcernMapper.heard(COPY, new Concern("dite", person, untold, NOON));
  }

  private static void isThatOf(String file, Communication rendered) throws IOException {
    Golden.isThatOf("concern/" + file, rendered);
  }
}
