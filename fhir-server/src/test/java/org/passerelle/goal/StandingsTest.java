package org.passerelle.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.Goal.GoalLifecycleStatus;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.PositiveIntType;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.profiles.Canonicals;

/** Of all ratings those count that stand, in one pair of eyes, the last of each pursued goal. */
class StandingsTest {

  private static final String LESS = "LA34483-0";
  private static final String BETTER = "LA34480-6";
  private static final String BY_PERSON = "107334-5";

  private static final Instant NOW = Instant.parse("2026-12-01T12:00:00Z");

  private final Standings standings = new Standings(ZoneId.of("America/Toronto"));
  private final List<Goal> goals = new ArrayList<>();
  private final List<Observation> ratings = new ArrayList<>();

  @Test
  void withoutARatingNoGoalCounts() {
    goal("a");

    assertThat(standings.of(goals, ratings, Eyes.PERSON, NOW)).isEmpty();
  }

  @Test
  void theLastRatingOfEachGoalCounts() {
    goal("a");
    goal("b");
    rate("a", BETTER, new DateTimeType("2026-08-04"));
    rate("a", LESS, new DateTimeType("2026-06-04"));
    rate("b", LESS, new DateTimeType("2026-08-04"));

    assertThat(standings.of(goals, ratings, Eyes.PERSON, NOW))
        .extracting(Standing::goal, Standing::level)
        .containsExactly(tuple("a", GoalLevel.BETTER), tuple("b", GoalLevel.LESS));
  }

  @Test
  void aDayBeginsInTheCustodiansZone() {
    goal("a");
    rate("a", BETTER, new DateTimeType("2026-08-04"));
    rate("a", LESS, new DateTimeType("2026-08-03T22:00:00-04:00")); // in UTC already the 4th

    assertThat(standings.of(goals, ratings, Eyes.PERSON, NOW))
        .extracting(Standing::level)
        .containsExactly(GoalLevel.BETTER);
  }

  @ParameterizedTest
  @CsvSource({"2026", "2026-08", "2026-08-04", "2026-08-04T10:00:00-04:00"})
  void aRatingMayBeAsExactAsItIs(String when) {
    goal("a");
    rate("a", BETTER, new DateTimeType(when));
    rate("a", LESS, new DateTimeType("2025-12-31"));

    assertThat(standings.of(goals, ratings, Eyes.PERSON, NOW))
        .extracting(standing -> standing.rated().getValueAsString())
        .containsExactly(when);
  }

  @Test
  void ofAPeriodItsEndCounts() {
    goal("a");
    Period weeks = new Period().setStartElement(new DateTimeType("2026-05-01"));
    rate("a", BETTER, weeks.setEndElement(new DateTimeType("2026-08-04")));
    rate("a", LESS, new DateTimeType("2026-06-04"));

    assertThat(standings.of(goals, ratings, Eyes.PERSON, NOW))
        .extracting(Standing::level)
        .containsExactly(GoalLevel.BETTER);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void ofTwoRatingsOfOneDayTheOneWrittenLaterCounts(boolean inOrder) {
    goal("a");
    Observation one = rate("a", LESS, new DateTimeType("2026-08-04"));
    Observation other = rate("a", BETTER, new DateTimeType("2026-08-04"));
    one.getMeta().setLastUpdated(new Date(inOrder ? 1 : 2));
    other.getMeta().setLastUpdated(new Date(inOrder ? 2 : 1));

    assertThat(standings.of(goals, ratings, Eyes.PERSON, NOW))
        .extracting(Standing::level)
        .containsExactly(inOrder ? GoalLevel.BETTER : GoalLevel.LESS);
  }

  @Test
  void aRatingOfADayToComeDoesNotCount() {
    goal("a");
    rate("a", LESS, new DateTimeType("2026-08-04"));
    rate("a", BETTER, new DateTimeType("2062-08-04"));

    assertThat(standings.of(goals, ratings, Eyes.PERSON, NOW))
        .extracting(Standing::level)
        .containsExactly(GoalLevel.LESS);
  }

  @Test
  void ratingsInOtherEyesAreNotMixedIn() {
    goal("a");
    rate("a", BETTER, new DateTimeType("2026-08-04"));

    assertThat(standings.of(goals, ratings, Eyes.PARTNER, NOW)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = ObservationStatus.class,
      names = {"FINAL", "AMENDED", "CORRECTED", "NULL"},
      mode = EnumSource.Mode.EXCLUDE)
  void aRatingThatDoesNotStandDoesNotCount(ObservationStatus status) {
    goal("a");
    rate("a", BETTER, new DateTimeType("2026-08-04")).setStatus(status);

    assertThat(standings.of(goals, ratings, Eyes.PERSON, NOW)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = GoalLifecycleStatus.class,
      names = {"ACTIVE", "ONHOLD", "COMPLETED", "NULL"},
      mode = EnumSource.Mode.EXCLUDE)
  void aGoalThatIsNotPursuedDoesNotCount(GoalLifecycleStatus status) {
    goal("a").setLifecycleStatus(status);
    rate("a", BETTER, new DateTimeType("2026-08-04"));

    assertThat(standings.of(goals, ratings, Eyes.PERSON, NOW)).isEmpty();
  }

  @Test
  void whatSaysNoLevelOrNoDayDoesNotCount() {
    goal("a");
    rate("a", "LA1-1", new DateTimeType("2026-08-04"));
    rate("a", BETTER, null);
    rate("a", BETTER, new DateTimeType("2026-08-04")).setValue(new Quantity(2));

    assertThat(standings.of(goals, ratings, Eyes.PERSON, NOW)).isEmpty();
  }

  @Test
  void aGoalWeighsWhatItSaysAndElseOne() {
    goal("a");
    goal("b").addExtension(new Extension(Canonicals.GOAL_WEIGHT, new PositiveIntType(3)));
    goal("c").addExtension(new Extension(Canonicals.GOAL_WEIGHT, new StringType("3")));
    goal("d").addExtension(new Extension(Canonicals.GOAL_WEIGHT, new PositiveIntType()));
    List.of("a", "b", "c", "d").forEach(each -> rate(each, BETTER, new DateTimeType("2026-08-04")));

    assertThat(standings.of(goals, ratings, Eyes.PERSON, NOW))
        .extracting(Standing::weight)
        .containsExactly(1, 3, 1, 1);
  }

  private Goal goal(String id) {
    Goal goal = new Goal().setLifecycleStatus(GoalLifecycleStatus.ACTIVE);
    goal.setId("Goal/" + id + "/_history/2");
    goals.add(goal);
    return goal;
  }

  private Observation rate(String goal, String level, Type when) {
    Observation rating = new Observation().setStatus(ObservationStatus.FINAL);
    rating.setCode(loinc(BY_PERSON)).setValue(loinc(level));
    rating.addFocus(new Reference("Goal/" + goal)).setEffective(when);
    ratings.add(rating);
    return rating;
  }

  private static CodeableConcept loinc(String code) {
    return new CodeableConcept(new Coding(Canonicals.LOINC, code, null));
  }
}
