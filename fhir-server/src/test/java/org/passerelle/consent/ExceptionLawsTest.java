package org.passerelle.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.consent.Ask.answer;
import static org.passerelle.consent.Ask.whole;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Period;
import org.junit.jupiter.api.Test;

/** Laws of exceptions and limits, for Consents drawn at random in the words of the case tables. */
class ExceptionLawsTest {

  private static final int SETS = 4_000;

  private static final List<String> DATES =
      List.of(
          "2026-11-20",
          "2026-11-24",
          "2026-11-26",
          "2026-11-30T09:30:00-05:00",
          "2026-12-05T10:00:00Z",
          "2026-12",
          "2027");

  private final Random random = new Random(20261128);

  @Test
  void orderDoesNotMatter() {
    for (int i = 0; i < SETS; i++) {
      List<Consent> consents = new ArrayList<>(ConsentWords.read(set()));
      String before = whole(at(Ask.NOON, consents));

      Collections.shuffle(consents, random);

      assertThat(whole(at(Ask.NOON, consents))).isEqualTo(before);
    }
  }

  @Test
  void aRefusalWithinNeverOpensNorProlongs() {
    for (int i = 0; i < SETS; i++) {
      String before = set();
      String after = before + " nested=" + nested("deny");

      assertThat(end(after)).as("%s, then %s", before, after).isBeforeOrEqualTo(end(before));
    }
  }

  @Test
  void aLimitOfAPermitNeverOpensNorProlongs() {
    for (int i = 0; i < SETS; i++) {
      String before = (chance(2) ? set() + " ; " : "") + "permit room=le-panier " + period("=");
      String after = before + pick(" class=Task", " label=R", " label=V", " data=related:Task/2");

      assertThat(end(after)).as("%s, then %s", before, after).isBeforeOrEqualTo(end(before));
    }
  }

  @Test
  void aPermitWithinOpensNothingAgainstAnotherRefusal() {
    for (int i = 0; i < SETS; i++) {
      String words = set() + " ; deny nested=permit,room:le-panier ; deny room=le-panier";

      assertThat(answer(at(Ask.NOON, ConsentWords.read(words)))).as(words).isNotEqualTo("permit");
    }
  }

  @Test
  void aPermitWithinForAnotherOpensNothing() {
    for (int i = 0; i < SETS; i++) {
      String before = set();
      String after = before + " nested=permit,room:la-maison";

      assertThat(end(after)).as("%s, then %s", before, after).isBeforeOrEqualTo(end(before));
    }
  }

  @Test
  void whatIsNotUnderstoodWithinStopsEverything() {
    for (int i = 0; i < SETS; i++) {
      String words = set() + " ; permit room=la-maison nested=deny,room:la-maison,code:1";

      assertThat(answer(at(Ask.NOON, ConsentWords.read(words)))).isEqualTo("consent-unread");
    }
  }

  @Test
  void eachAnswerHoldsExactlyUntilTheMomentThatItNames() {
    int turned = 0;
    for (int i = 0; i < SETS; i++) {
      String words = set();
      List<Consent> consents = ConsentWords.read(words);
      Decision decision = at(Ask.NOON, consents);
      boolean permitted = decision.fold(permit -> true, deny -> false);
      Optional<Instant> change = decision.fold(Permit::until, Deny::permittedFrom);

      for (Instant moment : moments()) {
        boolean same = change.isEmpty() || moment.isBefore(change.get());
        if (same) {
          assertThat(permits(moment, consents)).as("%s at %s", words, moment).isEqualTo(permitted);
        }
      }
      if (change.isPresent() && !permitted) {
        assertThat(permits(change.get(), consents)).as(words).isTrue();
        turned++;
      }
    }
    assertThat(turned).isGreaterThan(SETS / 50);
  }

  /** Every bound that a drawn period may have, and the moment before it. */
  private static List<Instant> moments() {
    return DATES.stream()
        .flatMap(ExceptionLawsTest::bounds)
        .flatMap(bound -> Stream.of(bound.minusNanos(1), bound))
        .filter(moment -> moment.isAfter(Ask.at(Ask.NOON).at()))
        .toList();
  }

  private static Stream<Instant> bounds(String date) {
    Period from = new Period().setStartElement(new DateTimeType(date));
    Period to = new Period().setEndElement(new DateTimeType(date));
    return Stream.of(
        PeriodReader.read(from, Ask.MONTREAL).orElseThrow().from(),
        PeriodReader.read(to, Ask.MONTREAL).orElseThrow().until());
  }

  private static boolean permits(Instant moment, List<Consent> consents) {
    return at(moment.toString(), consents).fold(permit -> true, deny -> false);
  }

  private static Decision at(String moment, List<Consent> consents) {
    return new ConsentDecider().decide(consents, Ask.at(moment));
  }

  private static Instant end(String words) {
    return at(Ask.NOON, ConsentWords.read(words))
        .fold(permit -> permit.until().orElse(Instant.MAX), deny -> Instant.MIN);
  }

  private String set() {
    StringBuilder words = new StringBuilder(consent());
    for (int i = random.nextInt(3); i > 0; i--) {
      words.append(" ; ").append(consent());
    }
    return words.toString();
  }

  private String consent() {
    boolean permit = random.nextInt(3) > 0;
    String who = pick("room=le-panier", "room=le-panier", "kind=organization", "room=la-maison");
    String root = permit ? "permit " + who : "deny " + (chance(2) ? who : "");
    String exception =
        chance(permit ? 3 : 1) ? " nested=" + nested(permit ? "deny" : "permit") : "";
    return root + " " + period("=") + (chance(8) ? " purpose=COC" : "") + exception;
  }

  private String nested(String type) {
    return type
        + pick(",room:le-panier", ",room:le-panier", ",room:la-maison", "")
        + (chance(4) ? pick(",purpose:HRESCH", ",purpose:COC", ",class:Task") : "")
        + period(":").replaceAll("(from|to)", ",$1").replace(" ", "");
  }

  private String period(String mark) {
    return (chance(3) ? " from" + mark + any() : "") + (chance(2) ? " to" + mark + any() : "");
  }

  private String any() {
    return DATES.get(random.nextInt(DATES.size()));
  }

  private boolean chance(int oneIn) {
    return random.nextInt(oneIn) == 0;
  }

  private String pick(String... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
