package org.passerelle.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.goal.Attainment.Reason;
import org.passerelle.goal.Attainment.Scored;
import org.passerelle.goal.Attainment.Unscored;

/** The score is what was worked apart from it, in t-scores.csv, or a reason why there is none. */
class TScoreTest {

  private static final int ENOUGH = 20;

  static List<Arguments> worked() throws IOException {
    try (InputStream in = TScoreTest.class.getResourceAsStream("t-scores.csv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .skip(1)
          .map(line -> line.split(";"))
          .map(cells -> Arguments.of(cells[0], goals(cells[1]), Double.valueOf(cells[2])))
          .toList();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("worked")
  void isWhatWasWorkedApart(String what, List<Rated> goals, double expected) {
    Attainment attainment = TScore.of(goals);

    assertThat(attainment).as(what).isInstanceOf(Scored.class);
    assertThat(((Scored) attainment).t()).as(what).isCloseTo(expected, within(1e-9));
  }

  @Test
  void enoughIsWorked() throws IOException {
    assertThat(worked()).hasSizeGreaterThanOrEqualTo(ENOUGH);
  }

  @Test
  void noGoalsHaveNoScore() {
    assertThat(TScore.of(List.of())).isEqualTo(new Unscored(Reason.NO_GOALS));
  }

  @ParameterizedTest
  @ValueSource(ints = {-3, 3, Integer.MIN_VALUE, Integer.MAX_VALUE})
  void aLevelOffTheScaleHasNoScore(int level) {
    assertThat(TScore.of(List.of(new Rated(1, 1), new Rated(level, 1))))
        .isEqualTo(new Unscored(Reason.LEVEL_OFF_THE_SCALE));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
  void aWeightThatIsNotPositiveHasNoScore(int weight) {
    assertThat(TScore.of(List.of(new Rated(1, 1), new Rated(1, weight))))
        .isEqualTo(new Unscored(Reason.WEIGHT_NOT_POSITIVE));
  }

  @Test
  void theLargestWeightsStillCount() {
    List<Rated> goals = List.of(new Rated(2, Integer.MAX_VALUE), new Rated(2, Integer.MAX_VALUE));

    assertThat(((Scored) TScore.of(goals)).t()).isCloseTo(74.80694691784169, within(1e-9));
  }

  private static List<Rated> goals(String text) {
    return Stream.of(text.split(" ")).map(TScoreTest::goal).toList();
  }

  private static Rated goal(String text) {
    int[] parts = Arrays.stream(text.split("\\*")).mapToInt(Integer::parseInt).toArray();
    return new Rated(parts[0], parts[1]);
  }
}
