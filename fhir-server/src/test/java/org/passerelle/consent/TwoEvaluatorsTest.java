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
    agree(SecondOpinion.REFERRAL, Ask.at(Ask.NOON));
  }

  @Test
  void theyAgreeOnSharesAndEveryAnswerIsReached() {
    agree(SecondOpinion.SHARE, Ask.shareAt(Ask.NOON));
  }

  private void agree(SecondOpinion.Question asked, ConsentQuestion question) {
    Set<String> reached = new HashSet<>();
    for (int i = 0; i < CASES; i++) {
      List<SecondOpinion.Facts> facts =
          IntStream.range(0, random.nextInt(5)).mapToObj(n -> draw(asked)).toList();
      String words =
          facts.stream().map(SecondOpinion.Facts::words).collect(Collectors.joining(" ; "));
      String answer = Ask.answer(new ConsentDecider().decide(ConsentWords.read(words), question));

      assertThat(answer).as("case %d: %s", i, words).isEqualTo(SecondOpinion.on(asked, facts));
      reached.add(answer);
    }
    assertThat(reached).containsExactlyInAnyOrder(SecondOpinion.answers());
  }

  private SecondOpinion.Facts draw(SecondOpinion.Question asked) {
    return new SecondOpinion.Facts(
        random.nextInt(3) > 0,
        any(asked.who()),
        often(asked.purpose()),
        often(asked.data()),
        any(SecondOpinion.WHEN),
        often(SecondOpinion.STATUS),
        often(SecondOpinion.ODD));
  }

  private String any(List<String> words) {
    return words.get(random.nextInt(words.size()));
  }

  /** Most often the plain one, so that a draw of many Consents does not always end unread. */
  private String often(List<String> words) {
    return random.nextInt(4) > 0 ? words.get(0) : any(words);
  }
}
