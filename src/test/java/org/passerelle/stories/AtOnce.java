package org.passerelle.stories;

import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.function.Supplier;
import org.passerelle.support.Answer;

/** Requests that several threads make at the same moment. */
final class AtOnce {

  private AtOnce() {}

  /** Asks in a thread of its own, once everybody is at the start. */
  static CompletableFuture<Answer> ask(CyclicBarrier start, Supplier<Answer> request) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            start.await();
          } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException(e);
          }
          return request.get();
        },
        command -> new Thread(command).start());
  }
}
