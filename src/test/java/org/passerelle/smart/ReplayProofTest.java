package org.passerelle.smart;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.passerelle.support.ProofSize;
import org.passerelle.support.World;

/**
 * Two nodes on one PostgreSQL: an assertion is taken once by one of them, however often and however
 * closely together it is sent again to both.
 */
@Tag("proof")
@Tag("smart")
class ReplayProofTest {

  private static final int AT_ONCE = 8;
  private static final int REPLAYS = 100;
  private static final String HOUSE = "https://passerelle.example";

  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void eachAssertionIsTakenOnceByOneOfTwoNodes() throws Exception {
    List<World> nodes = World.nodes(2, HOUSE);
    ExecutorService senders = Executors.newFixedThreadPool(AT_ONCE);
    try {
      Backend backend = Backend.of(nodes.get(0));
      int assertions = ProofSize.of(2, 1_000);
      long start = System.nanoTime();
      for (int i = 0; i < assertions; i++) {
        String assertion = backend.signed(backend.claims().audience(HOUSE + "/oauth2/token"));
        List<Integer> answers = sentEverywhere(senders, nodes, assertion);
        assertThat(answers).filteredOn(status -> status == 200).hasSize(1);
        assertThat(answers).filteredOn(status -> status == 401).hasSize(REPLAYS);
      }
      System.out.printf(
          "replays: %d, none taken, in %.0f s%n",
          assertions * REPLAYS, (System.nanoTime() - start) / 1e9);
    } finally {
      senders.shutdownNow();
      nodes.get(1).close();
      nodes.get(0).close();
    }
  }

  /** Once and then {@link #REPLAYS} times more, to the nodes in turn, several at the same time. */
  private List<Integer> sentEverywhere(ExecutorService senders, List<World> nodes, String assertion)
      throws Exception {
    List<Callable<Integer>> sends = new ArrayList<>();
    for (int i = 0; i <= REPLAYS; i++) {
      HttpRequest request = Backend.asking(nodes.get(i % 2).address(), assertion, "").build();
      sends.add(() -> http.send(request, BodyHandlers.discarding()).statusCode());
    }
    List<Integer> answers = new ArrayList<>();
    for (Future<Integer> answer : senders.invokeAll(sends)) {
      answers.add(answer.get());
    }
    return answers;
  }
}
