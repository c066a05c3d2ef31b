package org.passerelle.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.passerelle.stories.Refusals.assertRefused;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.Goal.GoalLifecycleStatus;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;
import org.passerelle.policy.Principal;
import org.passerelle.profiles.Canonicals;
import org.passerelle.support.Agreement;
import org.passerelle.support.Answer;
import org.passerelle.support.FhirCaller;
import org.passerelle.support.LifeGoals;
import org.passerelle.support.RawRoom;
import org.passerelle.support.Shown;
import org.passerelle.support.Someone;
import org.passerelle.support.World.Engine;

/** A person asks that one clinician see one goal: that one sees exactly it, and no one else. */
abstract class SharingOnRequest extends Story {

  private static final String CIRCLE = "pairs-du-quartier";
  private static final String CLINIC = "clinique-du-parc";

  private final FhirCaller partner = Someone.in(world, CIRCLE, Principal.PATIENT_PARTNER);
  private final Shown shown = new Shown(partner);
  private final FhirCaller tray = tray("une");
  private final String words = "Voir mon petit-fils " + UUID.randomUUID();
  private final String person = made(partner, lise());
  private final String goal = made(partner, LifeGoals.goal(person, words));

  SharingOnRequest(Engine engine) {
    super(engine);
  }

  @Test
  void firstThePersonIsShownTheExactTextAndNothingPasses() {
    Answer offered = shown.offer(goal, tray.room(), null);

    assertThat(offered.status()).as(offered.body()).isEqualTo(200);
    Goal item = Shown.item(offered);
    assertThat(item.getDescription().getText()).isEqualTo(words);
    assertThat(item.getSubject().getDisplay()).isEqualTo("Lise F.");
    assertThat(item.getIdElement().hasIdPart()).isFalse();
    assertThat(item.getSubject().hasIdentifier()).isFalse();
    assertThat(seen(tray)).isEmpty();
    assertThat(partner.get("Consent?patient=Patient/" + person).all(Consent.class)).isEmpty();
    assertThat(partner.get("Provenance?target=Goal/" + goal).body()).doesNotContain("crossed");
  }

  @Test
  void thenThatOneSeesExactlyItAndNoOneElseDoes() {
    Answer receipt = shown.share(goal, tray.room(), null);

    assertThat(receipt.status()).as(receipt.body()).isEqualTo(200);
    Goal copy = seen(tray).get(0);
    assertThat(copy.getLifecycleStatus()).isEqualTo(GoalLifecycleStatus.ACTIVE);
    assertThat(copy.getSubject().getReference()).isNull();
    assertThat(copy.getSubject().getIdentifier().getSystem()).isEqualTo(Canonicals.PERSON_SYSTEM);
    Goal told = Shown.item(receipt);
    assertThat(copy.getDescription().equalsDeep(told.getDescription())).isTrue();
    assertThat(copy.getNoteFirstRep().equalsDeep(told.getNoteFirstRep())).isTrue();
    String read = tray.get("Goal/" + copy.getIdElement().getIdPart()).body();
    assertThat(read).contains(words, "NORDSCLCD").doesNotContain(goal, person, "Consent/");
    assertThat(read).doesNotContain("Fictive", "goal-check", "review-date", "category", "start");
    assertUnseenBy(tray("autre"), as(CLINIC), Someone.in(world, CLINIC, Principal.CLINIC_STAFF));
  }

  @Test
  void whatIsChangedLaterDoesNotFollow() {
    shown.shared(goal, tray.room(), null);
    Goal own = partner.get("Goal/" + goal).as(Goal.class);
    own.getDescription().setText("Autre chose " + words);
    assertThat(partner.put(own, null).status()).isEqualTo(200);

    assertThat(seen(tray).get(0).getDescription().getText()).isEqualTo(words);
  }

  @Test
  void anotherVersionTakesItsPlaceWhenItIsSharedAnew() {
    String first = shown.shared(goal, tray.room(), null);
    Goal own = partner.get("Goal/" + goal).as(Goal.class);
    own.getDescription().setText("Puis " + words);
    partner.put(own, null);
    String second = shown.shared(goal, tray.room(), null);

    assertThat(seen(tray)).hasSize(1);
    assertThat(seen(tray).get(0).getDescription().getText()).isEqualTo("Puis " + words);
    assertThat(second).isNotEqualTo(first);
    assertThat(partner.get(first).as(Consent.class).getStatus()).isEqualTo(ConsentState.INACTIVE);
    assertThat(partner.delete(second).status()).isLessThan(300);
    assertThat(seen(tray)).isEmpty();
  }

  @Test
  void doingItTwiceIsDoingItOnce() {
    String seal = Shown.seal(shown.offer(goal, tray.room(), "2199-12-31"));
    var asked = Shown.asking(tray.room(), "2199-12-31", seal);
    Answer once = partner.post(Shown.path(goal), asked);
    Answer twice = partner.post(Shown.path(goal), asked);

    assertThat(Shown.consent(twice)).isEqualTo(Shown.consent(once));
    assertThat(partner.get("Consent?patient=Patient/" + person).all(Consent.class)).hasSize(1);
    assertThat(seen(tray)).hasSize(1);
  }

  @Test
  void theReceiptsConsentSaysWhatWasAskedWordForWord() {
    Consent consent = partner.get(shown.shared(goal, tray.room(), "2199-12-31")).as(Consent.class);

    assertThat(consent.getStatus()).isEqualTo(ConsentState.ACTIVE);
    assertThat(consent.getPerformerFirstRep().getReference()).isEqualTo("Patient/" + person);
    var provision = consent.getProvision();
    assertThat(provision.getDataFirstRep().getReference().getReference())
        .isEqualTo("Goal/" + goal + "/_history/1");
    assertThat(provision.getActorFirstRep().getReference().getIdentifier().getValue())
        .isEqualTo(tray.room());
    assertThat(provision.getPurposeFirstRep().getCode()).isEqualTo("PATRQT");
    assertThat(provision.getPeriod().getEndElement().getValueAsString()).isEqualTo("2199-12-31");
  }

  @Test
  void undoneItIsGoneOnTheNextRequestAndThenFromTheTables() {
    String consent = shown.shared(goal, tray.room(), null);
    String copy = "Goal/" + seen(tray).get(0).getIdElement().getIdPart();

    assertThat(partner.delete(consent).status()).isLessThan(300);

    assertRefused(tray.get(copy), 404, "not-found");
    assertThat(seen(tray)).isEmpty();
    RawRoom there = new RawRoom(world, tray.room());
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(there.tablesWith(List.of(words))).isEmpty());
  }

  @Test
  void aConsentThatIsSetInactiveUndoesItToo() {
    Consent consent = partner.get(shown.shared(goal, tray.room(), null)).as(Consent.class);

    assertThat(partner.put(consent.setStatus(ConsentState.INACTIVE), null).status()).isEqualTo(200);

    assertThat(seen(tray)).isEmpty();
  }

  @Test
  void aRefusalThatComesLaterTakesItBack() {
    shown.shared(goal, tray.room(), null);

    made(partner, Agreement.of(person, Agreement.denies(tray.room())));

    assertThat(seen(tray)).isEmpty();
  }

  @Test
  void aGoalThatWasAnErrorIsTakenBack() {
    shown.shared(goal, tray.room(), null);
    Goal own = partner.get("Goal/" + goal).as(Goal.class);

    partner.put(own.setLifecycleStatus(GoalLifecycleStatus.ENTEREDINERROR), null);

    assertThat(seen(tray)).isEmpty();
  }

  @Test
  void aGoalThatTurnsOutToBeSomebodyElsesIsTakenBack() {
    shown.shared(goal, tray.room(), null);
    Goal own = partner.get("Goal/" + goal).as(Goal.class);

    partner.put(own.setSubject(new Reference("Patient/" + made(partner, lise()))), null);

    assertThat(seen(tray)).isEmpty();
  }

  @Test
  void thePersonIsNotDeletedWhileSomethingIsShared() {
    String consent = shown.shared(goal, tray.room(), null);
    FhirCaller circle = as(CIRCLE);

    assertRefused(circle.delete("Patient/" + person), 422, "delete-refused");
    partner.delete(consent);
    assertThat(circle.delete("Patient/" + person).code()).isNotEqualTo("delete-refused");
  }

  @Test
  void afterItsLastDayItIsNotSeenAndThenIsNotThere() {
    LocalDate today = LocalDate.ofInstant(world.clock().instant(), ZoneId.of("America/Toronto"));
    shown.shared(goal, tray.room(), today.plusDays(1).toString());
    assertThat(seen(tray)).hasSize(1);

    world.clock().advance(Duration.ofDays(2));

    FhirCaller later = tray("une");
    assertThat(seen(later)).isEmpty();
    RawRoom there = new RawRoom(world, tray.room());
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(there.tablesWith(List.of(words))).isEmpty());
  }

  @Test
  void itIsInTheCirclesRegisterAndLedger() {
    shown.shared(goal, tray.room(), null);

    String register = as(CIRCLE).get("$register?patient=" + person).body();
    assertThat(register).contains("\"share\"", "Goal/" + goal, "\"goal\"", "consent");
    String ledger = partner.get("Provenance?target=Goal/" + goal).body();
    assertThat(ledger).contains("crossed", "share").doesNotContain(words);
  }

  private FhirCaller tray(String whose) {
    String id = "clinicienne-" + whose;
    return Someone.inside(world, Someone.add(world, id, CLINIC, Principal.CLINIC_STAFF));
  }

  private List<Goal> seen(FhirCaller there) {
    return there.get("Goal?_count=200").all(Goal.class).stream()
        .filter(found -> found.getDescription().getText().contains(words))
        .toList();
  }

  private void assertUnseenBy(FhirCaller... others) {
    for (FhirCaller other : others) {
      assertThat(other.get("Goal?_count=200").body()).doesNotContain(words);
    }
  }

  private static Patient lise() {
    Patient lise = new Patient();
    lise.addName().setFamily("Fictive").addGiven("Lise");
    return lise;
  }
}
