package org.passerelle.kill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.passerelle.support.Answer;
import org.passerelle.support.FhirCaller;

/**
 * Posts referrals, kills the house at a random moment after the first was acknowledged, starts it
 * again on the same data, and looks: what was acknowledged is there once, in both rooms.
 */
final class Kills {

  private static final int AT_ONCE = 5;
  private static final int LATEST_KILL_MS = 200;
  private static final Duration TAKEN_UP_AGAIN = Duration.ofSeconds(15);

  private final Data data;
  private final Furnished rooms;
  private final Random random;
  private final Set<String> acknowledged = new ConcurrentSkipListSet<>();
  private int caught;

  Kills(Data data, Furnished rooms, Random random) {
    this.data = data;
    this.rooms = rooms;
    this.random = random;
  }

  /** As many kills as asked, one life more that ends well, and a look at what is left. */
  void survive(int kills) throws IOException {
    for (int kill = 1; kill <= kills; kill++) {
      try (ChildHouse house = served()) {
        everythingIsThereOnce(house);
        killWhilePosting(house, kill);
      }
      caught += data.look(Traces::waiting);
      assertThat(data.look(Traces::halfMade)).isEmpty();
    }
    try (ChildHouse house = served()) {
      everythingIsThereOnce(house);
      house.stop();
    }
    assertThat(data.look(Traces::all)).isGreaterThanOrEqualTo(acknowledged.size());
    assertThat(data.look(Traces::halfMade)).isEmpty();
    assertThat(data.look(Traces::waiting)).isZero();
    assertThat(data.look(Traces::due)).isZero();
    assertThat(caught).as("referrals that a kill caught between answer and copy").isPositive();
    System.out.printf(
        "%d kills: %d referrals acknowledged, %d stored but not copied when the house was killed,"
            + " all copied once; database file %d bytes%n",
        kills, acknowledged.size(), caught, data.fileSize());
  }

  private ChildHouse served() {
    return ChildHouse.start(data, ChildHouse.Mode.SERVE, data.servedSettings());
  }

  /** The first acknowledgement sets the clock; what the kill overtakes was never acknowledged. */
  private void killWhilePosting(ChildHouse house, int kill) {
    FhirCaller clinic = rooms.clinic().at(house.address());
    ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    int delay = random.nextInt(LATEST_KILL_MS + 1);
    List<CompletableFuture<Void>> posts =
        IntStream.range(0, AT_ONCE)
            .mapToObj(number -> "referral " + kill + "." + number)
            .map(message -> CompletableFuture.runAsync(() -> post(clinic, message), threads))
            .toList();
    CompletableFuture.anyOf(posts.toArray(CompletableFuture[]::new)).join();
    CompletableFuture.runAsync(
            house::kill, CompletableFuture.delayedExecutor(delay, TimeUnit.MILLISECONDS))
        .join();
    posts.forEach(Kills::settle);
    threads.shutdown();
  }

  private void post(FhirCaller clinic, String message) {
    Answer answer = clinic.post("", Referral.to(rooms.receiver().room(), message));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    acknowledged.add(message);
  }

  private static void settle(CompletableFuture<Void> post) {
    try {
      post.join();
    } catch (CompletionException cut) {
      assertThat(cut).hasCauseInstanceOf(UncheckedIOException.class);
    }
  }

  /** What was not acknowledged may be there or not, but in both rooms or in neither. */
  private void everythingIsThereOnce(ChildHouse house) {
    FhirCaller clinic = rooms.clinic().at(house.address());
    FhirCaller receiver = rooms.receiver().at(house.address());
    List<String> sent = Found.messages(clinic);

    assertThat(sent).doesNotHaveDuplicates().containsAll(acknowledged);
    await()
        .atMost(TAKEN_UP_AGAIN)
        .untilAsserted(
            () -> assertThat(Found.messages(receiver)).containsExactlyInAnyOrderElementsOf(sent));
    assertThat(Found.all(receiver, ServiceRequest.class)).hasSameSizeAs(sent);
    assertThat(Found.all(receiver, Patient.class)).hasSameSizeAs(sent);
  }
}
