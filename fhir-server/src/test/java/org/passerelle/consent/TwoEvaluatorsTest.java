package org.passerelle.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The decider and {@link SecondOpinion} agree on Consents drawn at random from a fixed seed. */
@Tag("proof")
@Tag("consent")
class TwoEvaluatorsTest {

  private static final int CASES =
      "full".equals(System.getProperty("passerelle.proof.size")) ? 1_000_000 : 20_000;

  private final Random random = new Random(20261126);

  @Test
  void theyAgreeOnReferralsAndEveryAnswerIsReached() {
    agree(Drawn.REFERRAL, Ask.at(Ask.NOON));
  }

  @Test
  void theyAgreeOnSharesAndEveryAnswerIsReached() {
    agree(Drawn.SHARE, Ask.shareAt(Ask.NOON));
  }

  private void agree(Drawn.Question asked, ConsentQuestion question) {
    Set<String> reached = new HashSet<>();
    for (int i = 0; i < CASES; i++) {
      List<Drawn.Facts> facts =
          IntStream.range(0, random.nextInt(5)).mapToObj(n -> draw(asked)).toList();
      String words = facts.stream().map(Drawn.Facts::words).collect(Collectors.joining(" ; "));
      String answer = Ask.answer(new ConsentDecider().decide(ConsentWords.read(words), question));

      assertThat(answer).as("case %d: %s", i, words).isEqualTo(SecondOpinion.on(asked, facts));
      reached.add(answer);
    }
    assertThat(reached).containsExactlyInAnyOrder(SecondOpinion.answers());
  }

  private Drawn.Facts draw(Drawn.Question asked) {
    boolean permit = random.nextInt(3) > 0;
    int within = random.nextInt(permit ? 4 : 2) > 0 ? 0 : 1 + random.nextInt(2);
    return new Drawn.Facts(
        part(asked, permit, any(Drawn.WHEN)),
        IntStream.range(0, within)
            .mapToObj(n -> part(asked, (random.nextInt(12) == 0) == permit, often(Drawn.WHEN)))
            .toList(),
        often(Drawn.STATUS),
        often(Drawn.ODD));
  }

  private Drawn.Part part(Drawn.Question asked, boolean permit, String when) {
    return new Drawn.Part(
        permit,
        any(asked.who()),
        often(asked.purpose().all()),
        often(asked.data().all()),
        often(asked.limit().all()),
        when);
  }

  private String any(List<String> words) {
    return words.get(random.nextInt(words.size()));
  }

  /** Most often the plain one, so that a draw of many Consents does not always end unread. */
  private String often(List<String> words) {
    return random.nextInt(4) > 0 ? words.get(0) : any(words);
  }
}
