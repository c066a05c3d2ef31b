package org.passerelle.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.Goal.GoalLifecycleStatus;
import org.junit.jupiter.api.Test;
import org.passerelle.policy.Principal;
import org.passerelle.profiles.Canonicals;
import org.passerelle.support.Answer;
import org.passerelle.support.Shown;
import org.passerelle.support.Someone;
import org.passerelle.support.World.Engine;

/** A person asks that one clinician see one goal: that one sees exactly it, and no one else. */
abstract class SharingOnRequest extends ShownGoal {

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
  void anotherEndTakesThePlaceOfNone() {
    String endless = shown.shared(goal, tray.room(), null);
    String ending = shown.shared(goal, tray.room(), "2199-12-31");

    assertThat(ending).isNotEqualTo(endless);
    assertThat(partner.get(endless).as(Consent.class).getStatus()).isEqualTo(ConsentState.INACTIVE);
    partner.delete(ending);
    assertThat(seen(tray)).isEmpty();
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
  void itIsInTheCirclesRegisterAndLedger() {
    shown.shared(goal, tray.room(), null);

    String register = as(CIRCLE).get("$register?patient=" + person).body();
    assertThat(register).contains("\"share\"", "Goal/" + goal, "\"goal\"", "consent");
    String ledger = partner.get("Provenance?target=Goal/" + goal).body();
    assertThat(ledger).contains("crossed", "share").doesNotContain(words);
    assertThat(ledger).contains("PATRQT", "Patient/" + person, "Consent/"); // who asked
  }
}
