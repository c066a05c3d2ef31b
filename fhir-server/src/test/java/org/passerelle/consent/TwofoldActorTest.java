package org.passerelle.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.consent.Ask.answer;
import static org.passerelle.consent.Ask.decide;
import static org.passerelle.consent.ConsentStory.agreed;
import static org.passerelle.consent.ConsentStory.deny;
import static org.passerelle.consent.ConsentStory.permit;

import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.passerelle.profiles.Canonicals;

/**
 * An actor with a listing and an identifier, where one may be the receiver's and the other not: too
 * little for a permit, enough for a refusal.
 */
class TwofoldActorTest {

  private static final String ROOM = Canonicals.ROOM_SYSTEM;
  private static final String KIND = Canonicals.ROOM_KIND_SYSTEM;

  @ParameterizedTest
  @CsvSource({
    Ask.URL + "," + ROOM + ",le-panier",
    Ask.URL + "," + KIND + ",organization",
    Ask.URL + ",urn:other,le-panier"
  })
  void isTheReceiverWhereNothingInItSaysOtherwise(String listing, String system, String value) {
    Reference both = both(listing, system, value);

    assertThat(answer(decide(permits(both)))).isEqualTo("permit");
    assertThat(answer(decide(agreed("a").told(), denies(both)))).isEqualTo("consent-denied");
  }

  @ParameterizedTest
  @CsvSource({
    Ask.URL + "," + ROOM + ",atelier-couleurs",
    Ask.URL + "," + KIND + ",clinic",
    Ask.OTHER_URL + "," + ROOM + ",le-panier",
    Ask.OTHER_URL + "," + KIND + ",organization"
  })
  void isNobodyForCertainWhereItsPartsDisagree(String listing, String system, String value) {
    Reference both = both(listing, system, value);

    assertThat(Actor.of(both).names(Ask.LE_PANIER)).isEqualTo(Naming.UNCLEAR);
    assertThat(answer(decide(permits(both)))).isEqualTo("consent-other-receiver");
    assertThat(answer(decide(agreed("a").told(), denies(both)))).isEqualTo("consent-denied");
  }

  @ParameterizedTest
  @CsvSource({
    Ask.OTHER_URL + "," + ROOM + ",atelier-couleurs",
    Ask.OTHER_URL + "," + KIND + ",clinic",
    Ask.OTHER_URL + ",urn:other,le-panier"
  })
  void isPlainlyAnotherWhereAllOfItIs(String listing, String system, String value) {
    Reference both = both(listing, system, value);

    assertThat(answer(decide(permits(both)))).isEqualTo("consent-other-receiver");
    assertThat(answer(decide(agreed("a").told(), denies(both)))).isEqualTo("permit");
  }

  private static Consent permits(Reference actor) {
    return permit("b").actor(actor).told();
  }

  private static Consent denies(Reference actor) {
    return deny("b").actor(actor).told();
  }

  private static Reference both(String listing, String system, String value) {
    return new Reference(listing).setIdentifier(new Identifier().setSystem(system).setValue(value));
  }
}
