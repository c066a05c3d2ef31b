package org.passerelle.interleave;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.support.ProofSize;
import org.passerelle.support.World;
import org.passerelle.support.World.Engine;

/**
 * Withdrawals, refusals, ends and changes of mind among reads, accepts, answers and cancels, drawn
 * from a fixed seed and played at the same time.
 */
@Tag("proof")
@Tag("door")
class InterleavingTest {

  private static final long SEED = 20261127;
  private static final int AT_ONCE = 4;

  @ParameterizedTest
  @EnumSource(Engine.class)
  void noAccessAfterANoAndTheTwoTasksNeverDisagree(Engine engine) {
    World world = World.on(engine);
    int all = ProofSize.of(300, 10_000);
    ExecutorService players = Executors.newFixedThreadPool(AT_ONCE);
    ExecutorService answering = Executors.newFixedThreadPool(AT_ONCE);
    try {
      List<CompletableFuture<Interleaving>> playing =
          IntStream.range(0, all)
              .mapToObj(
                  i ->
                      CompletableFuture.supplyAsync(
                          () -> played(world, SEED + i, answering), players))
              .toList();
      List<Interleaving> played = playing.stream().map(CompletableFuture::join).toList();
      world.clock().advance(Interleaving.longerThanAConsent());
      played.forEach(Interleaving::afterItsEnd);
      System.out.printf("interleavings on %s: %d%n", engine, all);
    } finally {
      players.shutdownNow();
      answering.shutdownNow();
    }
  }

  private static Interleaving played(World world, long seed, ExecutorService answering) {
    Interleaving one = new Interleaving(world, seed);
    one.play(answering);
    one.settle();
    return one;
  }
}
