package org.passerelle.whosaw;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What an alert holds back, and until when. */
class HoldingTest {

  private static final Instant NOW = Instant.parse("2026-03-03T19:05:00Z");
  private static final Instant EARLIER = NOW.minusSeconds(1);
  private static final Instant LATER = NOW.plusSeconds(1);

  private static final Trace AT_CLINIC = DaysTest.look("2026-01-01T12:00:00Z", "a");
  private static final Trace AT_SHELTER =
      new AccessTrace(EARLIER, "shelter", "s", Actor.SYSTEM, Deed.LOOKED, "Patient", null);
  private static final Trace TO_SHELTER = passage("refer-out", "crossed", "shelter");
  private static final Trace DENIED = passage("refer-out", "denied", "shelter");
  private static final Trace ELSEWHERE = passage("refer-out", "crossed", "food");
  private static final List<Trace> ALL =
      List.of(AT_CLINIC, AT_SHELTER, TO_SHELTER, DENIED, ELSEWHERE);

  private static final Alert SHELTER = new Alert("shelter", null, null, null);

  @Test
  void withoutAnAlertEverythingIsTold() {
    assertThat(Holding.told(ALL, List.of(), Map.of(), NOW)).isEqualTo(ALL);
  }

  @Test
  void whatNamesTheRoomIsHeldBackWhicheverSideItIsOn() {
    assertThat(Holding.told(ALL, List.of(SHELTER), Map.of(), NOW))
        .containsExactly(AT_CLINIC, ELSEWHERE);
    Trace answer = passage("report-back", "crossed", "shelter");
    assertThat(Holding.told(List.of(answer), List.of(SHELTER), Map.of(), NOW)).isEmpty();
  }

  @Test
  void withAPassageEveryLineOfItsReceiverIsHeldBack() {
    Alert passage = new Alert(null, "refer-out", null, null);
    Trace answer = passage("report-back", "crossed", "shelter");
    List<Trace> all = List.of(AT_CLINIC, AT_SHELTER, TO_SHELTER, DENIED, ELSEWHERE, answer);

    assertThat(Holding.told(all, List.of(passage), Map.of(), NOW)).containsExactly(AT_CLINIC);
  }

  @Test
  void anAnswerThatIsHeldBackHoldsWhoGaveItAndNotWhoGotIt() {
    Alert passage = new Alert(null, "report-back", null, null);
    Trace answer = passage("report-back", "crossed", "shelter");

    assertThat(
            Holding.told(List.of(AT_CLINIC, AT_SHELTER, answer), List.of(passage), Map.of(), NOW))
        .containsExactly(AT_CLINIC);
  }

  @Test
  void thePassageOfOneRoomIsHeldBackWithWhatTellsOfItAndNothingElseOfTheRoom() {
    Alert concern = new Alert("clinic", "concern", null, null);
    Trace said = concern("concern", "said", "clinic", "clinic");
    Trace heard = concern("concern-heard", "crossed", "circle", "clinic");
    Trace answered =
        new AccessTrace(EARLIER, "circle", "p", Actor.SYSTEM, Deed.LOOKED, "Communication", null);
    Trace elsewhere = concern("concern", "said", "food", "food");

    assertThat(
            Holding.told(
                List.of(AT_CLINIC, TO_SHELTER, said, heard, answered, elsewhere),
                List.of(concern),
                Map.of(),
                NOW))
        .containsExactly(AT_CLINIC, TO_SHELTER, elsewhere);
  }

  private static Trace concern(String passage, String outcome, String source, String target) {
    return new PassageTrace(
        EARLIER, passage, outcome, null, "emergency", List.of(), source, target);
  }

  @Test
  void aPassageWithinOneRoomIsToldAndHeldBackLikeAnyOther() {
    Trace within = passage("refer-out", "denied", "clinic");
    Alert clinic = new Alert("clinic", null, null, null);

    assertThat(Holding.told(List.of(within), List.of(SHELTER), Map.of(), NOW))
        .containsExactly(within);
    assertThat(Holding.told(List.of(within), List.of(clinic), Map.of(), NOW)).isEmpty();
  }

  @Test
  void whatIsInsideARoomIsHeldBackWithItAndItWithWhatIsInside() {
    Trace shown = passage("share", "crossed", "tray");
    Map<String, String> around = Map.of("tray", "shelter");
    List<Trace> all = List.of(AT_CLINIC, AT_SHELTER, shown);

    assertThat(Holding.told(all, List.of(SHELTER), around, NOW)).containsExactly(AT_CLINIC);
    Alert passage = new Alert(null, "share", null, null);
    assertThat(Holding.told(all, List.of(passage), around, NOW)).containsExactly(AT_CLINIC);
    Alert tray = new Alert("tray", null, null, null);
    assertThat(Holding.told(all, List.of(tray), around, NOW)).containsExactly(AT_CLINIC);
  }

  @Test
  void aDangerThatIsHeldBackIsHeldInTheCircleToo() {
    Alert danger = new Alert(null, "emergency", null, null);
    Trace read =
        new AccessTrace(EARLIER, "clinic", "p", Actor.SYSTEM, Deed.LOOKED, "Communication", null);
    Trace told = passage("emergency", "crossed", "shelter");
    Trace answer = passage("acknowledge", "crossed", "shelter");
    List<Trace> all = List.of(AT_CLINIC, read, told, answer, AT_SHELTER, ELSEWHERE);

    assertThat(Holding.told(all, List.of(danger), Map.of(), NOW))
        .containsExactly(AT_CLINIC, ELSEWHERE);
    assertThat(Holding.told(all, List.of(until(EARLIER)), Map.of(), NOW)).isEqualTo(all);
  }

  @Test
  void whenItIsOverByTheClockEverythingIsTold() {
    assertThat(Holding.told(ALL, List.of(until(LATER)), Map.of(), NOW)).hasSize(2);
    assertThat(Holding.told(ALL, List.of(until(NOW)), Map.of(), NOW)).isEqualTo(ALL);
    assertThat(Holding.told(ALL, List.of(until(EARLIER)), Map.of(), NOW)).isEqualTo(ALL);
  }

  @Test
  void whenSomebodyEndedItEverythingIsTold() {
    Alert ended = new Alert("shelter", null, LATER, NOW);

    assertThat(Holding.told(ALL, List.of(ended), Map.of(), NOW)).isEqualTo(ALL);
  }

  @Test
  void oneThatStandsIsEnough() {
    assertThat(Holding.told(ALL, List.of(until(EARLIER), SHELTER), Map.of(), NOW)).hasSize(2);
  }

  private static Alert until(Instant until) {
    return new Alert("shelter", null, until, null);
  }

  private static Trace passage(String passage, String outcome, String target) {
    return new PassageTrace(EARLIER, passage, outcome, null, null, List.of(), "clinic", target);
  }
}
