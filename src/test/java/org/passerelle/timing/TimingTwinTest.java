package org.passerelle.timing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.room.NewRoom;
import org.passerelle.room.RoomKind;
import org.passerelle.room.Rooms;
import org.passerelle.support.Answer;
import org.passerelle.support.FhirCaller;
import org.passerelle.support.ProofSize;
import org.passerelle.support.Referral;
import org.passerelle.support.World;
import org.passerelle.support.World.Engine;

/**
 * What exists in another room is answered as fast as what never was. One comparison in a hundred is
 * below the limit by chance alone, so a first suspicion is asked again: it fails when a second,
 * independent thousand says so too.
 */
@Tag("proof")
@Tag("wall")
class TimingTwinTest {

  private static final int SAMPLES = 1_000;
  private static final int WARM = 1_500;
  private static final int KNOWN = 50;
  private static final double LIMIT = 0.01;

  @ParameterizedTest
  @EnumSource(Engine.class)
  void whatExistsElsewhereTakesAsLongAsWhatNeverWas(Engine engine) {
    assumeTrue(
        ProofSize.isFull(), "a thousand samples each are taken by ./passerelle prove wall alone");
    World world = World.on(engine);
    List<String> existing = ids();
    List<String> never = ids();
    existing.forEach(id -> Kept.by(world.as("clinique-du-parc"), id));
    FhirCaller stranger = world.as("clinique-des-erables");

    assertThat(isTold(engine, "read", reads(stranger, existing), reads(stranger, never))).isFalse();
    assertThat(isTold(engine, "search", finds(stranger, existing), finds(stranger, never)))
        .isFalse();
  }

  /** A clinic names a receiver: a room that nobody may know of, or one that never was. */
  @ParameterizedTest
  @EnumSource(Engine.class)
  void aRoomThatIsNotPublishedIsRefusedAsFastAsOneThatNeverWas(Engine engine) {
    assumeTrue(
        ProofSize.isFull(), "a thousand samples each are taken by ./passerelle prove wall alone");
    World world = World.on(engine);
    List<String> existing = names();
    existing.forEach(name -> make(world, name));
    FhirCaller stranger = world.as("clinique-des-erables");

    assertThat(isTold(engine, "room", refers(stranger, existing), refers(stranger, names())))
        .isFalse();
  }

  /** Whether the times tell the one from the other, asked twice when they seem to. */
  static boolean isTold(Engine engine, String what, IntConsumer existing, IntConsumer never) {
    return isTold(engine, what, number -> {}, existing, never);
  }

  /**
   * The same, of what can be asked for once only.
   *
   * @param before makes ready what the next request of each kind asks for
   */
  static boolean isTold(
      Engine engine, String what, IntConsumer before, IntConsumer existing, IntConsumer never) {
    Pair.measured(WARM, before, existing, never);
    return isSuspicious(engine, what, Pair.measured(SAMPLES, before, existing, never))
        && isSuspicious(engine, what + " again", Pair.measured(SAMPLES, before, existing, never));
  }

  private static boolean isSuspicious(Engine engine, String what, Pair pair) {
    System.out.printf(
        "timing, %s, %s: p = %.3f, medians %.3f and %.3f ms%n",
        engine, what, pair.p(), pair.medianOfOne(), pair.medianOfOther());
    return pair.p() < LIMIT;
  }

  private static IntConsumer reads(FhirCaller stranger, List<String> ids) {
    return asks(stranger, ids, id -> "Patient/" + id);
  }

  private static IntConsumer finds(FhirCaller stranger, List<String> ids) {
    return asks(stranger, ids, id -> "Patient?identifier=" + id);
  }

  private static IntConsumer asks(
      FhirCaller stranger, List<String> ids, UnaryOperator<String> path) {
    return number -> {
      Answer answer = stranger.get(path.apply(ids.get(number % KNOWN)));
      assertThat(answer.status()).isIn(200, 404);
    };
  }

  private static IntConsumer refers(FhirCaller stranger, List<String> rooms) {
    return number -> {
      Referral referral = Referral.to(rooms.get(number % KNOWN));
      Answer answer = stranger.post("", referral.bundle());
      assertThat(answer.status()).isEqualTo(422);
      assertThat(answer.code()).isEqualTo("unknown-receiver");
    };
  }

  private static void make(World world, String name) {
    NewRoom room = new NewRoom(name, RoomKind.CLINIC, name, name, "accueil@" + name + ".example");
    assertThat(world.bean(Rooms.class).add(room)).isTrue();
  }

  private static List<String> names() {
    return ids().stream().map(id -> "clinique-" + id).toList();
  }

  private static List<String> ids() {
    return IntStream.range(0, KNOWN).mapToObj(i -> UUID.randomUUID().toString()).toList();
  }
}
