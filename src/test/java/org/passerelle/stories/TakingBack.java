package org.passerelle.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.passerelle.stories.Refusals.assertRefused;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.Goal.GoalLifecycleStatus;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;
import org.passerelle.support.Agreement;
import org.passerelle.support.FhirCaller;
import org.passerelle.support.RawRoom;
import org.passerelle.support.Shown;
import org.passerelle.support.World.Engine;

/** What a person had shown is undone, by them or by what becomes of it, and stays undone. */
abstract class TakingBack extends ShownGoal {

  TakingBack(Engine engine) {
    super(engine);
  }

  @Test
  void onceUndoneTheSameSealSharesNothing() {
    String seal = Shown.seal(shown.offer(goal, tray.room(), null));
    var asked = Shown.asking(tray.room(), null, seal);
    partner.delete(Shown.consent(partner.post(Shown.path(goal), asked)));

    assertRefused(partner.post(Shown.path(goal), asked), 412, "stale-version");
    assertThat(seen(tray)).isEmpty();
  }

  @Test
  void whoSaysNoInItsOwnConsentIsNotOverruled() {
    String consent = shown.shared(goal, tray.room(), null);
    Consent own = partner.get(consent).as(Consent.class);
    own.getProvision().setType(Consent.ConsentProvisionType.DENY);

    assertThat(partner.put(own, null).status()).isEqualTo(200);

    assertThat(seen(tray)).isEmpty();
    Consent kept = partner.get(consent).as(Consent.class);
    assertThat(kept.getStatus()).isEqualTo(ConsentState.ACTIVE);
    assertThat(kept.getProvision().getType()).isEqualTo(Consent.ConsentProvisionType.DENY);
    assertRefused(shown.share(goal, tray.room(), null), 422, "consent-denied");
  }

  @Test
  void theSameSealForLongerSharesNothing() {
    String seal = Shown.seal(shown.offer(goal, tray.room(), null));
    partner.post(Shown.path(goal), Shown.asking(tray.room(), null, seal));

    assertRefused(
        partner.post(Shown.path(goal), Shown.asking(tray.room(), "2199-12-31", seal)),
        412,
        "stale-version");
  }

  @Test
  void noOtherConsentKeepsWhatWasUndone() {
    String first = shown.shared(goal, tray.room(), null);
    Consent byHand = partner.get(first).as(Consent.class);
    byHand.setId((String) null);
    made(partner, byHand);

    partner.delete(first);

    assertThat(seen(tray)).isEmpty();
  }

  @Test
  void whatARefusalTookBackDoesNotComeBackWithIt() {
    String first = shown.shared(goal, tray.room(), null);
    String refusal = made(partner, Agreement.of(person, Agreement.denies(tray.room())));

    assertThat(partner.get(first).as(Consent.class).getStatus()).isEqualTo(ConsentState.INACTIVE);
    partner.delete("Consent/" + refusal);
    assertThat(seen(tray)).isEmpty();
    partner.delete(shown.shared(goal, tray.room(), null));
    assertThat(seen(tray)).isEmpty();
  }

  @Test
  void aRefusalOfTheClinicIsOneOfItsTraysToo() {
    shown.shared(goal, tray.room(), null);

    made(partner, Agreement.of(person, Agreement.denies(CLINIC)));

    assertThat(seen(tray)).isEmpty();
    assertRefused(shown.share(goal, tray.room(), null), 422, "consent-denied");
  }

  @Test
  void aChangeOfAnotherElementOfTheGoalTakesNothingBack() {
    shown.shared(goal, tray.room(), null);
    Goal own = partner.get("Goal/" + goal).as(Goal.class);
    own.getSubject().setDisplay("Lise");

    assertThat(partner.put(own, null).status()).isEqualTo(200);

    assertThat(seen(tray)).hasSize(1);
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
}
