package org.passerelle.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.stories.Refusals.assertRefused;

import java.util.List;
import java.util.UUID;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.Test;
import org.passerelle.policy.Principal;
import org.passerelle.support.Agreement;
import org.passerelle.support.Answer;
import org.passerelle.support.FhirCaller;
import org.passerelle.support.Shown;
import org.passerelle.support.Someone;
import org.passerelle.support.World.Engine;
import org.passerelle.token.ClientRegister;

/** What is not shared, and says why without a word of what exists. */
abstract class SharingRefused extends ShownGoal {

  private static final String NEVER = "plateau-abcdefghijklmnop";

  SharingRefused(Engine engine) {
    super(engine);
  }

  @Test
  void aRefusalOfThePersonWinsAndIsRecordedWhereItWasMade() {
    made(partner, Agreement.of(person, Agreement.denies(tray.room())));

    assertRefused(shown.share(goal, tray.room(), null), 422, "consent-denied");
    assertUnseen();
    assertThat(partner.get("Provenance?target=Goal/" + goal).body())
        .contains("\"denied\"", "consent-denied")
        .doesNotContain("crossed");
  }

  @Test
  void aConsentThatCannotBeReadStopsIt() {
    var strange = Agreement.of(person, Agreement.permits("le-panier"));
    strange.getProvision().addProvision().addSecurityLabel().setCode("R");
    made(partner, strange);

    assertRefused(shown.share(goal, tray.room(), null), 422, "consent-unread");
    assertUnseen();
  }

  @Test
  void whoeverHasNoTrayIsAnsweredAsOneThatNeverWas() {
    String notebook =
        Someone.innerRoom(
            world, Someone.add(world, "pair-refus", CIRCLE, Principal.PATIENT_PARTNER));
    Answer never = shown.offer(goal, NEVER, null);
    assertRefused(never, 422, "unknown-receiver");
    for (String other : List.of(notebook, "plateau", "Plateau X", "directory", "study-never")) {
      Answer answer = shown.offer(goal, other, null);
      assertThat(answer.status()).as(other).isEqualTo(422);
      assertThat(answer.body()).as(other).isEqualTo(never.body());
    }
  }

  @Test
  void nothingIsSharedWithAWholeRoom() {
    for (String room : List.of("clinique-du-parc", "le-panier")) {
      assertRefused(shown.offer(goal, room, null), 422, "no-such-passage");
    }
  }

  @Test
  void nothingIsSharedWithSomebodyWhoIsNoClientAnyMore() {
    String gone = Someone.add(world, "clinicienne-partie", CLINIC, Principal.CLINIC_STAFF);
    String room = Someone.innerRoom(world, gone);
    Answer never = shown.offer(goal, NEVER, null);
    assertThat(shown.offer(goal, room, null).status()).isEqualTo(200);

    world.bean(ClientRegister.class).revoke(gone);

    assertThat(shown.offer(goal, room, null).body()).isEqualTo(never.body());
  }

  @Test
  void whatThePersonWasNotShownIsNotShared() {
    String seal = Shown.seal(shown.offer(goal, tray.room(), null));
    Goal own = partner.get("Goal/" + goal).as(Goal.class);
    own.getDescription().setText(words + ", et danser");
    partner.put(own, null);

    for (Parameters asked :
        List.of(
            Shown.asking(tray.room(), null, seal),
            Shown.asking(tray.room(), "2199-12-31", seal),
            Shown.asking(tray.room(), null, "autre"))) {
      assertRefused(partner.post(Shown.path(goal), asked), 412, "stale-version");
    }
    assertUnseen();
  }

  @Test
  void aGoalThatIsNotThereIsNotFound() {
    assertRefused(shown.offer(UUID.randomUUID().toString(), tray.room(), null), 404, "not-found");
  }

  @Test
  void aGoalThatWasAnErrorIsNotShared() {
    Goal own = partner.get("Goal/" + goal).as(Goal.class);
    partner.put(own.setLifecycleStatus(Goal.GoalLifecycleStatus.ENTEREDINERROR), null);

    assertRefused(shown.offer(goal, tray.room(), null), 422, "not-crossable");
  }

  @Test
  void whatIsAskedInAnotherShapeIsRefused() {
    assertRefused(shown.offer(goal, tray.room(), "2020-01-01"), 400, "invalid-content");
    Parameters more = Shown.asking(tray.room(), null, null);
    more.addParameter().setName("everything").setValue(new BooleanType(true));
    Parameters twice = Shown.asking(tray.room(), null, null);
    twice.addParameter(twice.getParameterFirstRep().copy());
    Parameters bare = new Parameters();
    bare.addParameter().setName("recipient").setValue(new StringType(tray.room()));
    for (Parameters asked : List.of(more, twice, bare, new Parameters())) {
      assertRefused(partner.post(Shown.path(goal), asked), 400, "invalid-content");
    }
    assertRefused(partner.post(Shown.path(goal), new Patient()), 400, "invalid-content");
  }

  @Test
  void onlyAPatientPartnerOffersIt() {
    Parameters asked = Shown.asking(tray.room(), null, null);
    for (FhirCaller other :
        List.of(
            as(CIRCLE),
            Someone.in(world, CIRCLE, Principal.CITIZEN_PARTNER),
            Someone.in(world, CIRCLE, Principal.CAREGIVER),
            as(CLINIC),
            tray)) {
      assertRefused(other.post(Shown.path(goal), asked), 403, "not-offered");
    }
  }

  @Test
  void itIsAskedByPostAndByItself() {
    assertRefused(partner.get(Shown.path(goal)), 403, "not-offered");
    assertRefused(
        partner.post("Goal/$share", Shown.asking(tray.room(), null, null)), 403, "not-offered");
    Bundle bundle = new Bundle().setType(BundleType.TRANSACTION);
    bundle
        .addEntry()
        .setResource(Shown.asking(tray.room(), null, null))
        .getRequest()
        .setMethod(HTTPVerb.POST)
        .setUrl(Shown.path(goal));
    assertRefused(partner.post("", bundle), 403, "not-offered");
  }

  private void assertUnseen() {
    assertUnseenBy(tray);
  }
}
