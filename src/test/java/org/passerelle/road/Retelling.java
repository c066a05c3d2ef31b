package org.passerelle.road;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.passerelle.notice.NoticeSettings;
import org.passerelle.parked.ParkedItem;
import org.passerelle.support.Listener;
import org.passerelle.support.World.Engine;

/**
 * A receiver that fails is told again, under the same id and in order, until a person must look.
 */
abstract class Retelling extends Telling {

  /** What a busy machine may add to a wait, and what whole seconds take from it. */
  private static final long SLACK_SECONDS = 12;

  Retelling(Engine engine) {
    super(engine);
  }

  @Test
  void aReceiverThatKeepsFailingIsAskedLaterAndLaterUnderOneIdAndThenNoMore() {
    organization.answers(aResponse().withStatus(503));
    town.refer();
    String copy = town.copied(before);
    Pending pending = new Pending(town.world, copy);
    long seq = pending.row().orElseThrow().seq();
    List<Duration> waits = waits();

    int passed = 0;
    while (pending.passWait()) {
      assertThat(++passed).isLessThanOrEqualTo(waits.size());
    }

    awaitParked(copy, "http-503");
    pending.passAllJobs(seq, Duration.ofMinutes(10));
    List<LoggedRequest> heard = organization.heardAbout(copy);
    assertThat(ids(heard)).hasSize(waits.size() + 1).containsOnly(ids(heard).get(0));
    assertThat(heard).extracting(LoggedRequest::getBodyAsString).containsOnly(body(heard));
    heard.forEach(told -> assertVerifies(told, Listener.SECRET));
    for (int i = 0; i < waits.size(); i++) {
      assertThat(sentAt(heard.get(i + 1)) - sentAt(heard.get(i)))
          .as("wait %d", i + 1)
          .isBetween(waits.get(i).toSeconds() - 1, waits.get(i).toSeconds() + SLACK_SECONDS);
    }
  }

  @Test
  void whatADeadProcessHadTakenUpIsSentAgainUnderItsIdOnceItsLeaseIsOver() {
    organization.answers(aResponse().withStatus(503).withHeader("Retry-After", "3600"));
    town.refer();
    String copy = town.copied(before);
    heardAbout(organization, copy, 1);
    Pending pending = new Pending(town.world, copy);
    Instant leaseOver = pending.takenUpByAProcessThatDied();
    organization.answers(aResponse().withStatus(204));

    pending.awaitPlanned(leaseOver); // somebody else has taken the job over, and left the row alone
    assertThat(organization.heardAbout(copy)).hasSize(1);
    assertThat(pending.passWait()).isTrue();

    List<String> ids = ids(heardAbout(organization, copy, 2));
    assertThat(ids).hasSize(2).containsOnly(ids.get(0));
    await().until(() -> pending.row().isEmpty());
    assertThat(parkedAbout(copy)).isEmpty();
  }

  @Test
  void theSameNoticeComesAgainInItsOrder() {
    organization.answers(aResponse().withStatus(503));
    String own = town.refer();
    String copy = town.copied(before);
    heardAbout(organization, copy, 1);
    town.cancel(own);
    heardAbout(organization, copy, 2);
    organization.answers(aResponse().withStatus(204));

    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> ids(organization.heardAbout(copy)).stream().distinct().count() == 2);
    List<String> ids = ids(organization.heardAbout(copy));
    assertThat(ids.subList(0, ids.size() - 1)).containsOnly(ids.get(0)).hasSizeGreaterThan(1);
    assertThat(ids.get(ids.size() - 1)).isNotEqualTo(ids.get(0));
  }

  @Test
  void anotherReferralIsToldMeanwhile() {
    town.refer();
    String failing = town.copied(before);
    heardAbout(organization, failing, 1);
    organization.answersAbout(failing, aResponse().withStatus(503));
    town.accept(failing);
    heardAbout(organization, failing, 2);

    town.refer();

    assertThat(heardAbout(organization, town.copied(before), 1)).hasSize(1);
  }

  @Test
  void whatIsParkedIsSentOnDemand() {
    organization.answers(aResponse().withStatus(404));
    town.refer();
    String copy = town.copied(before);
    ParkedItem item = awaitParked(copy, "http-404");
    assertThat(item.kind()).isEqualTo("notice");
    organization.answers(aResponse().withStatus(204));

    assertThat(parked.replay(item.number())).isTrue();

    List<String> ids = ids(heardAbout(organization, copy, 2));
    assertThat(ids).containsOnly(ids.get(0));
    await().until(() -> parkedAbout(copy).stream().noneMatch(item::equals));
    assertThat(parked.replay(item.number())).isFalse();
  }

  @Test
  void whatIsReplayedComesAfterWhatWasToldMeanwhile() {
    organization.answers(aResponse().withStatus(404));
    String own = town.refer();
    String copy = town.copied(before);
    ParkedItem item = awaitParked(copy, "http-404");
    organization.answers(aResponse().withStatus(204));
    town.cancel(own);
    heardAbout(organization, copy, 2);

    assertThat(parked.replay(item.number())).isTrue();

    List<String> ids = ids(heardAbout(organization, copy, 3));
    assertThat(ids).containsExactly(ids.get(0), ids.get(1), ids.get(0)).doesNotContainNull();
    assertThat(ids.get(1)).isNotEqualTo(ids.get(0));
  }

  /** Before the second attempt, before the third, and so on. */
  private List<Duration> waits() {
    NoticeSettings settings = town.world.bean(NoticeSettings.class);
    int slow = (int) settings.giveUpAfter().dividedBy(settings.thenEvery());
    List<Duration> waits = new ArrayList<>(settings.retries());
    waits.addAll(Collections.nCopies(slow, settings.thenEvery()));
    return waits;
  }

  private static String body(List<LoggedRequest> heard) {
    return heard.get(0).getBodyAsString();
  }

  private static long sentAt(LoggedRequest told) {
    return Long.parseLong(told.getHeader("webhook-timestamp"));
  }
}
