package org.passerelle.goal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.Goal.GoalLifecycleStatus;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.PositiveIntType;
import org.passerelle.profiles.Canonicals;

/**
 * Where a person's goals stand by their last ratings in one pair of eyes. Counted are goals that
 * were pursued: active, on hold or completed; and ratings that stand: final, amended or corrected,
 * and none of a day to come, which is a slip. Of two ratings of one moment the one written later
 * counts. Pure.
 */
final class Standings {

  private static final Set<GoalLifecycleStatus> PURSUED =
      Set.of(GoalLifecycleStatus.ACTIVE, GoalLifecycleStatus.ONHOLD, GoalLifecycleStatus.COMPLETED);
  private static final Set<ObservationStatus> STANDS =
      Set.of(ObservationStatus.FINAL, ObservationStatus.AMENDED, ObservationStatus.CORRECTED);

  private static final Comparator<Observation> WRITTEN =
      Comparator.comparing(
              (Observation rating) -> rating.getMeta().getLastUpdated(),
              Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(
              rating -> rating.getIdElement().getIdPart(),
              Comparator.nullsFirst(Comparator.naturalOrder()));

  private static final String FIRST_DAY = "0001-01-01";
  private static final int DAY = FIRST_DAY.length();

  private final ZoneId zone;

  /**
   * Standings of one custodian's goals.
   *
   * @param zone in which a rating's day begins
   */
  Standings(ZoneId zone) {
    this.zone = zone;
  }

  /** Those of the goals that have a rating in these eyes by now, in the order of the goals. */
  List<Standing> of(List<Goal> goals, List<Observation> ratings, Eyes eyes, Instant now) {
    List<Observation> ours =
        ratings.stream()
            .filter(rating -> STANDS.contains(rating.getStatus()))
            .filter(rating -> Eyes.of(rating.getCode()).filter(eyes::equals).isPresent())
            .sorted(WRITTEN)
            .toList();
    return goals.stream()
        .filter(goal -> PURSUED.contains(goal.getLifecycleStatus()))
        .flatMap(goal -> last(goal, ours, now).stream())
        .toList();
  }

  private Optional<Standing> last(Goal goal, List<Observation> ratings, Instant now) {
    String id = goal.getIdElement().getIdPart();
    return ratings.stream()
        .filter(rating -> rates(rating, id))
        .flatMap(rating -> standing(id, weight(goal), rating).stream())
        .filter(standing -> !standing.at().isAfter(now))
        .reduce((one, later) -> later.at().isBefore(one.at()) ? one : later);
  }

  private Optional<Standing> standing(String goal, int weight, Observation rating) {
    BaseDateTimeType rated = rated(rating);
    return !rating.hasValueCodeableConcept() || !rated.hasValue()
        ? Optional.empty()
        : GoalLevel.of(rating.getValueCodeableConcept())
            .map(level -> new Standing(goal, level, weight, rated, at(rated)));
  }

  private static boolean rates(Observation rating, String goal) {
    return rating.getFocus().stream()
        .map(focus -> focus.getReferenceElement())
        .anyMatch(to -> "Goal".equals(to.getResourceType()) && goal.equals(to.getIdPart()));
  }

  /** The day or moment of a rating; of a period its end, or its start while it lasts. */
  private static BaseDateTimeType rated(Observation rating) {
    if (rating.getEffective() instanceof Period period) {
      return period.hasEnd() ? period.getEndElement() : period.getStartElement();
    }
    return rating.getEffective() instanceof BaseDateTimeType moment ? moment : new DateTimeType();
  }

  /** A day, month or year begins in the custodian's zone. Design section 8, "Sizes and time". */
  private Instant at(BaseDateTimeType rated) {
    String written = rated.getValueAsString();
    if (written.length() > DAY) {
      return rated.getValue().toInstant();
    }
    String day = written + FIRST_DAY.substring(written.length());
    return LocalDate.parse(day).atStartOfDay(zone).toInstant();
  }

  private static int weight(Goal goal) {
    Extension weight = goal.getExtensionByUrl(Canonicals.GOAL_WEIGHT);
    return weight != null
            && weight.getValue() instanceof PositiveIntType number
            && number.hasValue()
        ? number.getValue()
        : 1;
  }
}
