package org.passerelle.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.operator.LedgerCommand;
import org.passerelle.operator.Words;
import org.passerelle.seal.RoomCheck;
import org.passerelle.seal.SealCheck;
import org.passerelle.seal.Sealer;
import org.passerelle.support.Patience;
import org.passerelle.support.World;
import org.passerelle.support.World.Engine;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The sealer chains what has surely ended, and nothing else. */
class SealingTest {

  @ParameterizedTest
  @EnumSource(Engine.class)
  void aLineIsSealedByItselfWithinSeconds(Engine engine) {
    World world = World.on(engine);
    SomeLines some = new SomeLines(world);

    some.append(3);

    Patience.until(
        () -> assertThat(world.bean(SealCheck.class).check(some.room()).sealed()).isEqualTo(3));
    assertThat(
            world
                .bean(LedgerCommand.class)
                .run(new Words(List.of("verify", "--room", some.room())))
                .text())
        .startsWith(some.room() + "  whole  3 sealed until ");
  }

  /**
   * What commits while another transaction is open waits for it, so that no place is taken twice.
   */
  @ParameterizedTest
  @EnumSource(Engine.class)
  void theLinesOfAnOpenTransactionAndThoseAfterItAreLeftAlone(Engine engine) {
    World world = World.on(engine);
    SomeLines some = new SomeLines(world);
    some.append(2);
    some.sealed(world, 2);
    AtomicReference<RoomCheck> whileOpen = new AtomicReference<>();

    world
        .bean(TransactionTemplate.class)
        .executeWithoutResult(
            status -> {
              world.bean(AccessLedger.class).appendWithin(some.next(), null);
              atCommit(() -> whileOpen.set(sealedBeside(world, some)));
            });
    some.sealed(world, 7);
    RoomCheck afterwards = world.bean(SealCheck.class).check(some.room());

    assertThat(whileOpen.get().sealed()).isEqualTo(2);
    assertThat(whileOpen.get().unsealed()).isEqualTo(4);
    assertThat(afterwards.sealed()).isEqualTo(7);
    assertThat(afterwards.unsealed()).isZero();
    assertThat(afterwards.flaws()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void aTransactionThatRollsBackLeavesNoLineAndHoldsNothingUp(Engine engine) {
    World world = World.on(engine);
    SomeLines some = new SomeLines(world);

    world
        .bean(TransactionTemplate.class)
        .executeWithoutResult(
            status -> {
              world.bean(AccessLedger.class).appendWithin(some.next(), null);
              status.setRollbackOnly();
            });
    some.append(1);

    some.sealed(world, 1);
    assertThat(world.bean(SealCheck.class).check(some.room()).unsealed()).isZero();
  }

  private static RoomCheck sealedBeside(World world, SomeLines some) {
    return CompletableFuture.supplyAsync(
            () -> {
              some.append(4);
              world.bean(Sealer.class).seal();
              return world.bean(SealCheck.class).check(some.room());
            })
        .join();
  }

  private static void atCommit(Runnable then) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void beforeCommit(boolean readOnly) {
            then.run();
          }
        });
  }
}
