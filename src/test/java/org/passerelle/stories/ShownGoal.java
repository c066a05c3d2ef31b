package org.passerelle.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.Patient;
import org.passerelle.policy.Principal;
import org.passerelle.support.FhirCaller;
import org.passerelle.support.LifeGoals;
import org.passerelle.support.Shown;
import org.passerelle.support.Someone;
import org.passerelle.support.World.Engine;

/** A partner with a person, who has a goal in their own words, and a clinician's tray. */
abstract class ShownGoal extends Story {

  static final String CIRCLE = "pairs-du-quartier";
  static final String CLINIC = "clinique-du-parc";

  final FhirCaller partner = Someone.in(world, CIRCLE, Principal.PATIENT_PARTNER);
  final Shown shown = new Shown(partner);
  final FhirCaller tray = tray("une");
  final String words = "Voir mon petit-fils " + UUID.randomUUID();
  final String person = made(partner, lise());
  final String goal = made(partner, LifeGoals.goal(person, words));

  ShownGoal(Engine engine) {
    super(engine);
  }

  FhirCaller tray(String whose) {
    String id = "clinicienne-" + whose;
    return Someone.inside(world, Someone.add(world, id, CLINIC, Principal.CLINIC_STAFF));
  }

  List<Goal> seen(FhirCaller there) {
    return there.get("Goal?_count=200").all(Goal.class).stream()
        .filter(found -> found.getDescription().getText().contains(words))
        .toList();
  }

  void assertUnseenBy(FhirCaller... others) {
    for (FhirCaller other : others) {
      assertThat(other.get("Goal?_count=200").body()).doesNotContain(words);
    }
  }

  static Patient lise() {
    Patient lise = new Patient();
    lise.addName().setFamily("Fictive").addGiven("Lise");
    return lise;
  }
}
