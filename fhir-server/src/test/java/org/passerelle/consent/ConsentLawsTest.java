package org.passerelle.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.consent.Ask.answer;
import static org.passerelle.consent.Ask.whole;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentDataMeaning;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.junit.jupiter.api.Test;

/** Laws that hold for any set of Consents; drawn at random from a fixed seed. */
class ConsentLawsTest {

  private static final int SETS = 4_000;

  private final Random random = new Random(20261124);
  private final ConsentDecider decider = new ConsentDecider();

  @Test
  void orderDoesNotMatter() {
    for (int i = 0; i < SETS; i++) {
      List<Consent> consents = set();
      String before = whole(decide(consents));

      Collections.shuffle(consents, random);

      assertThat(whole(decide(consents))).isEqualTo(before);
    }
  }

  @Test
  void addingADenialNeverOpensNorProlongs() {
    for (int i = 0; i < SETS; i++) {
      List<Consent> consents = set();
      Decision before = decide(consents);

      consents.add(varied(ConsentStory.deny("added")).told());

      assertThat(end(decide(consents))).isBeforeOrEqualTo(end(before));
    }
  }

  @Test
  void removingAPermitNeverOpensNorProlongs() {
    for (int i = 0; i < SETS; i++) {
      List<Consent> consents = set();
      consents.add(understoodPermit());
      Decision before = decide(consents);

      consents.remove(consents.size() - 1);

      assertThat(end(decide(consents))).isBeforeOrEqualTo(end(before));
    }
  }

  @Test
  void aPermitHoldsUntilItsEndAndNoLonger() {
    for (int i = 0; i < SETS; i++) {
      List<Consent> consents = set();

      holdsToItsEnd(decide(consents), consents);
    }
  }

  @Test
  void theDrawReachesEveryAnswer() {
    Map<String, Integer> answers = new HashMap<>();
    for (int i = 0; i < SETS; i++) {
      answers.merge(answer(decide(set())), 1, Integer::sum);
    }

    assertThat(answers)
        .hasSize(DenialReason.values().length + 1 - DecisionCasesTest.OF_TITLES.size());
    assertThat(answers.values()).allMatch(count -> count >= SETS / 200);
  }

  private void holdsToItsEnd(Decision decision, List<Consent> consents) {
    Instant end = end(decision);
    if (end.equals(Instant.MIN) || end.equals(Instant.MAX)) {
      return;
    }
    ConsentQuestion noon = Ask.at(Ask.NOON);
    ConsentQuestion last =
        new ConsentQuestion(noon.receiver(), noon.about(), end.minusNanos(1), noon.zone());
    ConsentQuestion after = new ConsentQuestion(noon.receiver(), noon.about(), end, noon.zone());
    assertThat(answer(decider.decide(consents, last))).isEqualTo("permit");
    // Another permit may begin just then; else it is over.
    boolean another =
        decider
            .decide(consents, after)
            .fold(p -> Collections.disjoint(p.consentIds(), permitIds(decision)), d -> true);
    assertThat(another).isTrue();
  }

  /** One that is not understood stops, and its removal may open. */
  private Consent understoodPermit() {
    Consent permit = varied(ConsentStory.permit("removed")).told();
    boolean unread = new ConsentReader().read(permit, Ask.MONTREAL) instanceof Unread;
    return unread ? understoodPermit() : permit;
  }

  private static List<String> permitIds(Decision decision) {
    return decision.fold(Permit::consentIds, d -> List.of());
  }

  private static Instant end(Decision decision) {
    return decision.fold(p -> p.until().orElse(Instant.MAX), d -> Instant.MIN);
  }

  private Decision decide(List<Consent> consents) {
    return decider.decide(consents, Ask.at(Ask.NOON));
  }

  private List<Consent> set() {
    List<Consent> consents = new ArrayList<>();
    int size = random.nextInt(4);
    for (int i = 0; i < size; i++) {
      String id = "c" + i;
      consents.add(varied(chance(5) ? ConsentStory.deny(id) : ConsentStory.permit(id)).told());
    }
    return consents;
  }

  private ConsentStory varied(ConsentStory story) {
    story.room(chance(4) ? "atelier-couleurs" : "le-panier");
    if (chance(5)) {
      story.from(pick("2026-11-20", "2026-11-24", "2026-11-26", "2026-12-02T09:30:00-05:00"));
    }
    if (chance(2)) {
      story.to(pick("2026-11-23", "2026-11-26", "2026-12", "2026-12-05T10:00:00Z", "2027"));
    }
    if (chance(4)) {
      story.purpose(pick("HRESCH", "COC", "HOPERAT"));
    }
    if (chance(6)) {
      story.data(ConsentDataMeaning.INSTANCE, pick("Task/2", "Task/9"));
    }
    if (chance(5)) {
      story.status(chance(2) ? ConsentState.INACTIVE : ConsentState.DRAFT);
    }
    if (chance(15)) {
      story.with(c -> c.setImplicitRules("urn:rules"));
    }
    return story;
  }

  private boolean chance(int oneIn) {
    return random.nextInt(oneIn) == 0;
  }

  private String pick(String... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
