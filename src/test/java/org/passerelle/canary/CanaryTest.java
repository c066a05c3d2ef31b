package org.passerelle.canary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.policy.Principal;
import org.passerelle.support.FhirCaller;
import org.passerelle.support.LogLines;
import org.passerelle.support.ProofSize;
import org.passerelle.support.Referral;
import org.passerelle.support.Someone;
import org.passerelle.support.World;
import org.passerelle.support.World.Engine;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/**
 * A token in every element of everything that one clinic keeps is found nowhere but there; and of a
 * referral only what may cross is found at its receiver.
 */
@Tag("proof")
@Tag("wall")
@ExtendWith(OutputCaptureExtension.class)
class CanaryTest {

  private static final int VARIANTS = ProofSize.of(2, 12);
  private static final int ASKED = ProofSize.of(300, 5_000);
  private static final double COME_BACK = 0.95;

  /** Of the demonstration, with a notebook of its own. */
  private static final String OTHER_PARTNER = "pair-camille";

  private static final Map<Engine, World> WORLDS = new EnumMap<>(Engine.class);

  @AfterAll
  static void closeWorlds() {
    WORLDS.values().forEach(World::close);
    WORLDS.clear();
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void nothingOfOneRoomStandsAnywhereElse(Engine engine, CapturedOutput printed) {
    World world = world(engine);
    Canaries canaries = new Canaries();
    Elsewhere elsewhere = new Elsewhere(world, canaries, Garden.ROOM);
    try (LogLines log = LogLines.open()) {
      Garden garden = new Garden(world, canaries, Garden.ROOM);
      garden.plant(VARIANTS);
      new Oddities(world, canaries).send();
      Strangers strangers = new Strangers(world, canaries, elsewhere);
      strangers.askAround(ASKED);
      elsewhere.lookEverywhere();
      assertThat(elsewhere.told()).isEmpty();

      strangers.askFor(garden.paths());
      elsewhere.lookEverywhere();
      strangers.takeIdsOf(garden.paths());
      elsewhere.look(log, printed);
      Map<String, Map<String, String>> told = elsewhere.told();
      guessesStandInTheLedgerOfWhoGuessed(told, canaries.in(garden.paths().toString()));
      assertThat(told).isEmpty();
      whatIsPlantedIsFoundWhereItBelongs(garden, canaries);
    }
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void ofAReferralOnlyWhatMayCrossIsFoundAtItsReceiver(Engine engine, CapturedOutput printed) {
    Canaries canaries = new Canaries();

    new Crossed(world(engine), canaries)
        .showsOnlyWhatMay(Garden.ROOM, CanaryReferral.to(Crossed.RECEIVER, canaries), printed);
  }

  /** The goal that it names, every element of it planted, is the circle's own; so is its id. */
  @ParameterizedTest
  @EnumSource(Engine.class)
  void ofAGoalNothingCrossesWithTheReferralThatNamesIt(Engine engine, CapturedOutput printed) {
    Canaries canaries = new Canaries();
    Garden garden = new Garden(world(engine), canaries, Garden.CIRCLE);
    garden.plant(1);
    Referral referral = CanaryReferral.to(Crossed.RECEIVER, canaries);
    CanaryReferral.name(garden.path("Goal"), referral, canaries);

    new Crossed(world(engine), canaries).showsOnlyWhatMay(Garden.CIRCLE, referral, printed);
    whatIsPlantedIsFoundWhereItBelongs(garden, canaries);
  }

  /** Nobody reads private notes: the room around them, its partners, their owner from outside. */
  @ParameterizedTest
  @EnumSource(Engine.class)
  void ofANotebookNothingStandsAnywhereElse(Engine engine, CapturedOutput printed) {
    World world = world(engine);
    Canaries canaries = new Canaries();
    String owner = "pair-au-carnet"; // nobody whom the strangers are drawn from
    String partner = Someone.add(world, owner, Garden.CIRCLE, Principal.PATIENT_PARTNER);
    List<FhirCaller> others =
        List.of(
            FhirCaller.client(world.address(), partner, Garden.CIRCLE, null),
            Someone.in(world, Garden.CIRCLE, Principal.PATIENT_PARTNER),
            FhirCaller.client(world.address(), OTHER_PARTNER, Garden.CIRCLE, null),
            Someone.in(world, Garden.CIRCLE, Principal.CITIZEN_PARTNER));

    nothingOfAnInnerRoomStandsAnywhereElse(
        world, canaries, Garden.notebook(world, canaries, partner), others, printed);
  }

  /** Nor what was shared with one clinician: their clinic, its staff, a colleague's own tray. */
  @ParameterizedTest
  @EnumSource(Engine.class)
  void ofATrayNothingStandsAnywhereElse(Engine engine, CapturedOutput printed) {
    World world = world(engine);
    Canaries canaries = new Canaries();
    String room = Garden.ROOM;
    String clinician = Someone.add(world, room, Principal.CLINIC_STAFF);
    String colleague = Someone.add(world, "collegue", room, Principal.CLINIC_STAFF);
    List<FhirCaller> others =
        List.of(
            Someone.in(world, room, Principal.CLINIC_STAFF),
            FhirCaller.client(world.address(), colleague, room, null),
            Someone.inside(world, colleague),
            Someone.in(world, room, Principal.CLERK),
            world.as(Garden.CIRCLE));

    nothingOfAnInnerRoomStandsAnywhereElse(
        world, canaries, Garden.tray(world, canaries, clinician), others, printed);
  }

  private static void nothingOfAnInnerRoomStandsAnywhereElse(
      World world,
      Canaries canaries,
      Garden garden,
      List<FhirCaller> others,
      CapturedOutput printed) {
    Elsewhere elsewhere = new Elsewhere(world, canaries, garden.room());
    try (LogLines log = LogLines.open()) {
      garden.plant(VARIANTS);
      Strangers strangers = new Strangers(world, canaries, elsewhere);
      strangers.askAround(ASKED);
      elsewhere.lookEverywhere();
      assertThat(elsewhere.told()).isEmpty();

      FhirCaller around = world.as(garden.around());
      List<FhirCaller> asking = new ArrayList<>(List.of(around, around.at(garden.room())));
      asking.addAll(others);
      strangers.askFor(garden.paths(), asking);
      elsewhere.lookEverywhere();
      elsewhere.look(log, printed);
      Map<String, Map<String, String>> told = elsewhere.told();
      guessesStandInTheLedgerOfWhoGuessed(told, canaries.in(garden.paths().toString()));
      assertThat(told).isEmpty();
      whatIsPlantedIsFoundWhereItBelongs(garden, canaries);
    }
  }

  /** Whoever asks for an id finds in its own ledger that it asked for that one. */
  private static void guessesStandInTheLedgerOfWhoGuessed(
      Map<String, Map<String, String>> told, Set<String> guessed) {
    Map<String, String> lines = told.getOrDefault("table access_line", Map.of());
    assertThat(lines.keySet()).containsExactlyInAnyOrderElementsOf(guessed);
    told.remove("table access_line");
    Map<String, String> persons = told.getOrDefault("table access_person", Map.of());
    assertThat(guessed).containsAll(persons.keySet());
    told.remove("table access_person");
  }

  /** The search can find: what is planted comes back to the clinic that planted it. */
  private static void whatIsPlantedIsFoundWhereItBelongs(Garden garden, Canaries canaries) {
    Set<String> dropped = canaries.begunWith("kept");
    int planted = dropped.size();
    dropped.removeAll(garden.comeBack());
    System.out.printf(
        "canaries, %s: %d planted, all but %d come back to their own room; past the intake: %s%n",
        garden, planted, dropped.size(), garden.refused().keySet());
    assertThat((double) dropped.size())
        .as("dropped: %s", canaries.told(dropped))
        .isLessThanOrEqualTo(planted * (1 - COME_BACK));
  }

  /** Of this class alone: other tests look at what a room holds. */
  private static World world(Engine engine) {
    return WORLDS.computeIfAbsent(engine, World::another);
  }
}
