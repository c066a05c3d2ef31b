package org.passerelle.title;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.passerelle.consent.Decision;
import org.passerelle.consent.Deny;
import org.passerelle.consent.Permit;

/** Who decides, case by case as a privacy officer can read it, and how long it lasts. */
class WhoDecidesTest {

  private static final Instant NOON = Told.noon("2026-11-24");

  static Stream<Arguments> cases() throws IOException {
    try (InputStream in = WhoDecidesTest.class.getResourceAsStream("cases.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> Stream.of(line.split("\\|")).map(String::trim).toArray())
          .map(Arguments::of);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void eachCaseIsDecidedAsWritten(
      String name, String born, String around, String consents, String at, String expected) {
    Decision decision = Told.decide(born, around, consents, Told.noon(at));

    assertThat(answer(decision)).as(name).isEqualTo(expected);
  }

  @Test
  void aParentsConsentEndsAtTheStartOfThe14thBirthday() {
    assertThat(until("2013-05-06", "7=parent", "permit by=RelatedPerson/7"))
        .contains(Instant.parse("2027-05-06T04:00:00Z"));
  }

  @Test
  void itEndsSoonerWhereItsOwnPeriodDoes() {
    assertThat(until("2013-05-06", "7=parent", "permit by=RelatedPerson/7 to=2026-12-01"))
        .contains(Instant.parse("2026-12-02T05:00:00Z"));
  }

  @Test
  void aTitlesEndIsTheEndOfWhatRestsOnIt() {
    assertThat(until("1958-04-02", "7=mandatary to=2026-12-01", "permit by=RelatedPerson/7"))
        .contains(Instant.parse("2026-12-02T05:00:00Z"));
  }

  @Test
  void itGoesOnWhereThePersonsOwnWordTakesOver() {
    assertThat(
            until(
                "2013-05-06",
                "7=parent",
                "permit by=RelatedPerson/7 to=2028-01-01 ; permit by=Patient/3 to=2027-06-01"))
        .contains(Instant.parse("2027-06-02T04:00:00Z"));
  }

  @Test
  void aTitleThatIsOfNoMatterEndsNothing() {
    assertThat(until("1958-04-02", "7=mandatary to=2026-12-01", "permit by=Patient/3")).isEmpty();
  }

  @Test
  void anObjectionThatNeedsThePersonsWordLetsItLastAsLongAsThatWord() {
    assertThat(
            until(
                "1958-04-02",
                "8=kin",
                "permit by=Patient/3 to=2026-12-01 given=2026-11-03 ; permit ;"
                    + " deny by=RelatedPerson/8 given=2026-11-02"))
        .contains(Instant.parse("2026-12-02T05:00:00Z"));
  }

  @Test
  void aChildsOwnWordTurnsIntoAPermitAtTheBirthday() {
    assertThat(from("2013-05-06", "", "permit by=Patient/3"))
        .contains(Instant.parse("2027-05-06T04:00:00Z"));
  }

  @Test
  void aChildsConsentOfNobodyDoesNot() {
    assertThat(from("2013-05-06", "", "permit given=2026-11-01")).isEmpty();
  }

  @Test
  void aTitleToComeTurnsIt() {
    assertThat(
            from(
                "1958-04-02",
                "7=mandatary from=2026-12-01 to=2029-01-01",
                "permit by=RelatedPerson/7"))
        .contains(Instant.parse("2026-12-01T05:00:00Z"));
    assertThat(
            from(
                "1958-04-02",
                "7=mandatary from=2026-12-01 to=2029-01-01",
                "permit by=RelatedPerson/7 from=2026-12-24"))
        .contains(Instant.parse("2026-12-24T05:00:00Z"));
  }

  @Test
  void aTitleThatEndedTurnsNothing() {
    assertThat(from("1958-04-02", "7=mandatary to=2026-11-01", "permit by=RelatedPerson/7"))
        .isEmpty();
  }

  @Test
  void anObjectionToComeEndsWhatWasSaidBeforeIt() {
    assertThat(
            until(
                "1958-04-02",
                "8=kin",
                "permit by=Patient/3 given=2026-11-03 ; deny by=RelatedPerson/8 given=2026-11-02 ;"
                    + " deny by=RelatedPerson/8 given=2026-11-04 from=2026-12-01"))
        .contains(Instant.parse("2026-12-01T05:00:00Z"));
  }

  @Test
  void aRefusalThatEndsTurns() {
    String year = "deny by=RelatedPerson/8 given=2026-11-02 to=2026-12-31";
    String own = "permit by=Patient/3 given=2026-11-03 ; ";
    Instant newYear = Instant.parse("2027-01-01T05:00:00Z");
    Instant december = Instant.parse("2026-12-01T05:00:00Z");

    assertThat(from("1958-04-02", "", own + "deny by=Patient/3 to=2026-12-31")).contains(newYear);
    assertThat(from("1958-04-02", "8=kin", "permit ; " + year)).contains(newYear);
    assertThat(from("1958-04-02", "8=kin", own + year + " ; deny by=Patient/3 to=2026-11-30"))
        .contains(december);
    assertThat(from("1958-04-02", "8=kin", own + year + " ; deny unread to=2026-11-30"))
        .contains(december);
    assertThat(
            from(
                "1958-04-02",
                "8=kin",
                "permit by=Patient/3 given=2026-11-03 from=2026-12-01 ;"
                    + " deny by=RelatedPerson/8 given=2026-11-02 from=2026-11-30"))
        .contains(december);
    assertThat(
            from(
                "1958-04-02",
                "7=mandatary to=2026-12-15 ; 8=kin",
                own + "deny by=RelatedPerson/7 given=2026-11-02 to=2026-11-30"))
        .contains(december);
  }

  @Test
  void whatItRestsOnAndWhatItLacksAreNamed() {
    Decision permitted =
        Told.decide(
            "2015-01-01", "7=parent", "permit by=Patient/3 ; permit by=RelatedPerson/7", NOON);
    Decision objected =
        Told.decide("1958-04-02", "8=kin", "permit ; deny by=RelatedPerson/8", NOON);
    Decision untitled = Told.decide("1958-04-02", "8=kin", "permit by=RelatedPerson/8", NOON);

    assertThat(permitted.fold(Permit::consentIds, Deny::consentIds)).containsExactly("c1");
    assertThat(objected.fold(Permit::consentIds, Deny::consentIds)).containsExactly("c1");
    assertThat(untitled.fold(Permit::consentIds, Deny::consentIds)).containsExactly("c0");
  }

  private static Optional<Instant> until(String born, String around, String consents) {
    return Told.decide(born, around, consents, NOON).fold(Permit::until, WhoDecidesTest::unwanted);
  }

  private static Optional<Instant> from(String born, String around, String consents) {
    return Told.decide(born, around, consents, NOON)
        .fold(WhoDecidesTest::unwanted, Deny::permittedFrom);
  }

  private static <T> T unwanted(Decision decision) {
    throw new AssertionError(answer(decision));
  }

  private static String answer(Decision decision) {
    return decision.fold(permit -> "permit", deny -> deny.reason().code());
  }
}
