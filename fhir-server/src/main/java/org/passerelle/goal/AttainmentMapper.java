package org.passerelle.goal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.PositiveIntType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Type;
import org.passerelle.goal.Attainment.Scored;
import org.passerelle.goal.Attainment.Unscored;

/**
 * Renders where goals stand as Parameters: the score, or why there is none, and a {@code goal} for
 * each that counts. No words of a goal. Pure.
 */
final class AttainmentMapper {

  private static final int PLACES = 2;

  private AttainmentMapper() {}

  static Parameters map(Eyes eyes, List<Standing> standings) {
    Parameters answer = new Parameters();
    answer.addParameter().setName("eyes").setValue(new CodeType(eyes.word()));
    Attainment attainment = TScore.of(standings.stream().map(Standing::inScore).toList());
    if (attainment instanceof Scored scored) {
      BigDecimal t = BigDecimal.valueOf(scored.t()).setScale(PLACES, RoundingMode.HALF_UP);
      answer.addParameter().setName("t-score").setValue(new DecimalType(t));
    } else if (attainment instanceof Unscored unscored) {
      String why = unscored.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
      answer.addParameter().setName("no-score").setValue(new CodeType(why));
    }
    standings.forEach(standing -> goal(answer.addParameter().setName("goal"), standing));
    return answer;
  }

  private static void goal(ParametersParameterComponent goal, Standing standing) {
    part(goal, "reference", new Reference("Goal/" + standing.goal()));
    part(goal, "level", standing.level().coding());
    part(goal, "weight", new PositiveIntType(standing.weight()));
    part(goal, "rated", standing.rated().copy());
  }

  private static void part(ParametersParameterComponent goal, String name, Type value) {
    goal.addPart().setName(name).setValue(value);
  }
}
