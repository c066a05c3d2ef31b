package org.passerelle.canary;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.parked.Parked;
import org.passerelle.policy.Principal;
import org.passerelle.support.FhirCaller;
import org.passerelle.support.Listener;
import org.passerelle.support.LogLines;
import org.passerelle.support.Patience;
import org.passerelle.support.ProofSize;
import org.passerelle.support.RawRoom;
import org.passerelle.support.Receiver;
import org.passerelle.support.Referral;
import org.passerelle.support.Requester;
import org.passerelle.support.Sent;
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
  private static final String RECEIVER = "le-panier";
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
      assertThat(told(elsewhere, canaries)).isEmpty();

      strangers.askFor(garden.paths());
      elsewhere.lookEverywhere();
      strangers.takeIdsOf(garden.paths());
      elsewhere.look(log, printed);
      Map<String, Map<String, String>> told = told(elsewhere, canaries);
      guessesStandInTheLedgerOfWhoGuessed(told, canaries.in(garden.paths().toString()));
      assertThat(told).isEmpty();
      whatIsPlantedIsFoundWhereItBelongs(engine, garden, canaries);
    }
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void ofAReferralOnlyWhatMayCrossIsFoundAtItsReceiver(Engine engine, CapturedOutput printed) {
    Canaries canaries = new Canaries();

    onlyWhatMayCrossIsFound(
        engine, Garden.ROOM, canaries, CanaryReferral.to(RECEIVER, canaries), printed);
  }

  /** The goal that it names, every element of it planted, is the circle's own; so is its id. */
  @ParameterizedTest
  @EnumSource(Engine.class)
  void ofAGoalNothingCrossesWithTheReferralThatNamesIt(Engine engine, CapturedOutput printed) {
    Canaries canaries = new Canaries();
    Garden garden = new Garden(world(engine), canaries, Garden.CIRCLE);
    garden.plant(1);
    Referral referral = CanaryReferral.to(RECEIVER, canaries);
    CanaryReferral.name(garden.path("Goal"), referral, canaries);

    onlyWhatMayCrossIsFound(engine, Garden.CIRCLE, canaries, referral, printed);
    whatIsPlantedIsFoundWhereItBelongs(engine, garden, canaries);
  }

  /** Nobody reads private notes: the room around them, its partners, their owner from outside. */
  @ParameterizedTest
  @EnumSource(Engine.class)
  void ofANotebookNothingStandsAnywhereElse(Engine engine, CapturedOutput printed) {
    World world = world(engine);
    Canaries canaries = new Canaries();
    String partner = Someone.add(world, Garden.CIRCLE, Principal.PATIENT_PARTNER);
    String notebook = Someone.innerRoom(world, partner);
    Elsewhere elsewhere = new Elsewhere(world, canaries, notebook);
    try (LogLines log = LogLines.open()) {
      Garden garden = Garden.notebook(world, canaries, partner);
      garden.plant(VARIANTS);
      Strangers strangers = new Strangers(world, canaries, elsewhere);
      strangers.askAround(ASKED);
      elsewhere.lookEverywhere();
      assertThat(told(elsewhere, canaries)).isEmpty();

      FhirCaller around = world.as(Garden.CIRCLE);
      strangers.askFor(
          garden.paths(),
          List.of(
              around,
              around.at(notebook),
              Someone.in(world, Garden.CIRCLE, Principal.PATIENT_PARTNER),
              FhirCaller.client(world.address(), OTHER_PARTNER, Garden.CIRCLE, null),
              Someone.in(world, Garden.CIRCLE, Principal.CITIZEN_PARTNER)));
      elsewhere.lookEverywhere();
      elsewhere.look(log, printed);
      Map<String, Map<String, String>> told = told(elsewhere, canaries);
      guessesStandInTheLedgerOfWhoGuessed(told, canaries.in(garden.paths().toString()));
      assertThat(told).isEmpty();
      whatIsPlantedIsFoundWhereItBelongs(engine, garden, canaries);
    }
  }

  private static void onlyWhatMayCrossIsFound(
      Engine engine, String room, Canaries canaries, Referral referral, CapturedOutput printed) {
    World world = world(engine);
    Elsewhere elsewhere = new Elsewhere(world, canaries, room);
    Listener listener = new Listener(world, RECEIVER);
    listener.listen();
    try (LogLines log = LogLines.open()) {
      Requester requester = new Requester(world.as(room));
      Set<String> mayCross = crossing(world, requester.send(referral), canaries, listener);

      elsewhere.lookEverywhere();
      listener.heard().forEach(heard -> elsewhere.look("webhook", text(heard)));
      elsewhere.look(log, printed);
      Map<String, Map<String, String>> beyond = told(elsewhere, canaries);
      beyond.forEach(
          (where, found) -> {
            if (where.startsWith("table hfj_")) {
              found.keySet().removeAll(mayCross);
            }
          });
      beyond.values().removeIf(Map::isEmpty);
      assertThat(listener.heard()).isNotEmpty();
      assertThat(beyond).isEmpty();
      for (String third : List.of("clinique-des-erables", "atelier-couleurs")) {
        assertThat(new RawRoom(world, third).tablesWith(List.copyOf(mayCross))).isEmpty();
      }
    } finally {
      listener.stop();
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

  /** Accepts what was sent: at each stage exactly what may cross is found. The sum of it. */
  private static Set<String> crossing(
      World world, Sent sent, Canaries canaries, Listener listener) {
    Receiver receiver = new Receiver(world.as(RECEIVER));
    Holdings holdings = new Holdings(receiver.fhir(), canaries);
    Task copy = receiver.awaits(sent);
    Set<String> mayCross = CanaryReferral.planted(canaries, CanaryReferral.AT_ONCE);
    assertThat(canaries.told(holdings.found())).isEqualTo(canaries.told(mayCross));

    listener.answers(aResponse().withStatus(422).withBody("no")); // so that something is parked
    receiver.moves(copy, TaskStatus.ACCEPTED);
    mayCross.addAll(CanaryReferral.planted(canaries, CanaryReferral.AT_ACCEPTANCE));
    Patience.until(
        () -> assertThat(canaries.told(holdings.found())).isEqualTo(canaries.told(mayCross)));
    Patience.until(() -> assertThat(world.bean(Parked.class).list()).isNotEmpty());
    return mayCross;
  }

  /** The search can find: what is planted comes back to the clinic that planted it. */
  private static void whatIsPlantedIsFoundWhereItBelongs(
      Engine engine, Garden garden, Canaries canaries) {
    Set<String> dropped = canaries.begunWith("kept");
    int planted = dropped.size();
    dropped.removeAll(garden.comeBack());
    System.out.printf(
        "canaries, %s: %d planted, all but %d come back to their own room; past the intake: %s%n",
        engine, planted, dropped.size(), garden.refused().keySet());
    assertThat((double) dropped.size())
        .as("dropped: %s", canaries.told(dropped))
        .isLessThanOrEqualTo(planted * (1 - COME_BACK));
  }

  private static Map<String, Map<String, String>> told(Elsewhere elsewhere, Canaries canaries) {
    Map<String, Map<String, String>> told = new TreeMap<>();
    elsewhere.found().forEach((where, found) -> told.put(where, canaries.told(found)));
    return told;
  }

  /** Of this class alone: other tests look at what a room holds. */
  private static World world(Engine engine) {
    return WORLDS.computeIfAbsent(engine, World::another);
  }

  private static String text(LoggedRequest heard) {
    return heard.getUrl() + "\n" + heard.getHeaders() + "\n" + heard.getBodyAsString();
  }
}
