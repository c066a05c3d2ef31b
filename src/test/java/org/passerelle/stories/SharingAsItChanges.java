package org.passerelle.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.passerelle.stories.Refusals.assertRefused;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.Goal.GoalLifecycleStatus;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.Test;
import org.passerelle.support.Agreement;
import org.passerelle.support.Answer;
import org.passerelle.support.LifeGoals;
import org.passerelle.support.RawRoom;
import org.passerelle.support.Shown;
import org.passerelle.support.World.Engine;

/** A person may have a goal followed until a day: what changes is seen, and no more than that. */
abstract class SharingAsItChanges extends ShownGoal {

  private static final String DAY = "2199-12-31";

  private final String mark = UUID.randomUUID().toString();
  private final String walk = made(partner, LifeGoals.goal(person, "Marcher " + mark));

  SharingAsItChanges(Engine engine) {
    super(engine);
  }

  @Test
  void aChangeOfTheGoalIsSeenAndTheOlderWordsAreExpunged() {
    shown.followed(walk, tray.room(), DAY);
    change(g -> g.getDescription().setText("Courir " + mark));

    await().atMost(Duration.ofSeconds(20)).until(() -> words().equals("Courir " + mark));
    RawRoom there = new RawRoom(world, tray.room());
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(there.tablesWith(List.of("Marcher " + mark))).isEmpty());
    assertThat(seen()).hasSize(1);
  }

  @Test
  void aChangeOfWhatIsNotShownIsNoPassage() {
    shown.followed(walk, tray.room(), DAY);
    change(g -> g.addNote().setText("rien que pour nous"));
    change(g -> g.setLifecycleStatus(GoalLifecycleStatus.ONHOLD));

    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> seen().get(0).getLifecycleStatus() == GoalLifecycleStatus.ONHOLD);
    assertThat(tray.get("Goal?_count=200").body()).doesNotContain("rien que pour nous");
    assertThat(crossings()).isEqualTo(2);
  }

  @Test
  void whatThePersonIsCalledFollowsToo() {
    shown.followed(walk, tray.room(), DAY);
    Patient own = partner.get("Patient/" + person).as(Patient.class);
    own.getNameFirstRep().getGiven().get(0).setValue("Lison");
    assertThat(partner.put(own, null).status()).isEqualTo(200);

    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> seen().get(0).getSubject().getDisplay().equals("Lison F."));
  }

  @Test
  void theConsentNamesTheGoalAndTheDay() {
    Consent consent = partner.get(shown.followed(walk, tray.room(), DAY)).as(Consent.class);

    var provision = consent.getProvision();
    assertThat(provision.getDataFirstRep().getReference().getReference()).isEqualTo("Goal/" + walk);
    assertThat(provision.getPeriod().getEndElement().getValueAsString()).isEqualTo(DAY);
  }

  @Test
  void onceUndoneNothingFollows() {
    String consent = shown.followed(walk, tray.room(), DAY);
    change(g -> g.getDescription().setText("Nager " + mark));
    assertThat(partner.delete(consent).status()).isLessThan(300);
    change(g -> g.getDescription().setText("Voler " + mark));

    assertThat(seen()).isEmpty();
    RawRoom there = new RawRoom(world, tray.room());
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(there.tablesWith(List.of(mark))).isEmpty());
  }

  @Test
  void aRefusalMeanwhileTakesItBackInsteadOfAChange() {
    shown.followed(walk, tray.room(), DAY);
    made(partner, Agreement.of(person, Agreement.denies(tray.room())));
    change(g -> g.getDescription().setText("Nager " + mark));

    assertThat(seen()).isEmpty();
  }

  @Test
  void nobodyIsFollowedForEver() {
    Consent consent = partner.get(shown.followed(walk, tray.room(), DAY)).as(Consent.class);
    consent.getProvision().setPeriod(null);

    assertThat(partner.put(consent, null).status()).isEqualTo(200);

    assertThat(seen()).isEmpty();
  }

  @Test
  void whatCanNoLongerBeShownIsTakenBack() {
    shown.followed(walk, tray.room(), DAY);
    change(g -> g.addModifierExtension(new Extension("urn:not", new BooleanType(true))));

    await().atMost(Duration.ofSeconds(20)).until(() -> seen().isEmpty());
  }

  @Test
  void oneVersionSharedAnewEndsTheFollowing() {
    String followed = shown.followed(walk, tray.room(), DAY);
    shown.shared(walk, tray.room(), DAY);
    change(g -> g.getDescription().setText("Nager " + mark));

    assertThat(partner.get(followed).as(Consent.class).getStatus())
        .isEqualTo(Consent.ConsentState.INACTIVE);
    assertThat(words()).isEqualTo("Marcher " + mark);
  }

  @Test
  void withoutALastDayItIsRefused() {
    Parameters asked = Shown.asking(tray.room(), null, null);
    asked.addParameter().setName("follow").setValue(new BooleanType(true));

    assertRefused(partner.post(Shown.path(walk), asked), 400, "invalid-content");
  }

  private void change(Consumer<Goal> how) {
    Goal own = partner.get("Goal/" + walk).as(Goal.class);
    how.accept(own);
    Answer answer = partner.put(own, null);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }

  private List<Goal> seen() {
    return tray.get("Goal?_count=200").all(Goal.class).stream()
        .filter(found -> found.getDescription().getText().contains(mark))
        .toList();
  }

  private String words() {
    return seen().get(0).getDescription().getText();
  }

  private long crossings() {
    String ledger = partner.get("Provenance?target=Goal/" + walk).body();
    return ledger.split("\"crossed\"", -1).length - 1;
  }
}
