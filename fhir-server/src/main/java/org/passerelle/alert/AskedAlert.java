package org.passerelle.alert;

import java.util.List;
import java.util.Optional;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.jspecify.annotations.Nullable;
import org.passerelle.consent.Danger;
import org.passerelle.fault.FaultException;
import org.passerelle.parameters.Values;
import org.passerelle.profiles.Canonicals;
import org.passerelle.profiles.Terms;

/**
 * What a request to tell of a danger says.
 *
 * @param danger the three answers
 * @param kind code of {@link Canonicals#DANGER}
 * @param reach how to reach the person now; null where nothing is said
 * @param clinic name of the clinic to tell; null for the one with which the person has a referral
 * @param untold whether to tell the person would add danger
 */
record AskedAlert(
    Danger danger, String kind, @Nullable String reach, @Nullable String clinic, boolean untold) {

  static final String DANGER = "danger";
  static final String REACH = "reach";
  static final String CLINIC = "clinic";
  static final String UNTOLD = "untold";

  private static final int MOST_REACH = 200;
  private static final int MOST_CODE = 40;

  private static final List<String> NAMES =
      List.of(
          Question.SERIOUS.parameter(),
          Question.URGENT.parameter(),
          Question.NECESSARY.parameter(),
          DANGER,
          REACH,
          CLINIC,
          UNTOLD);

  /**
   * Reads it; empty where nothing is answered yet.
   *
   * @throws FaultException invalid-content for anything else than Parameters with these; where one
   *     is there, so are the three answers and the kind of danger
   */
  static Optional<AskedAlert> of(@Nullable IBaseResource body) {
    if (body == null) {
      return Optional.empty();
    }
    Values values = Values.of(body, NAMES);
    return values.isEmpty() ? Optional.empty() : Optional.of(of(values));
  }

  private static AskedAlert of(Values values) {
    return new AskedAlert(
        new Danger(
            answer(values, Question.SERIOUS),
            answer(values, Question.URGENT),
            answer(values, Question.NECESSARY)),
        values
            .words(DANGER, MOST_CODE)
            .filter(code -> Terms.coding(Canonicals.DANGER, code).isPresent())
            .orElseThrow(() -> Values.wrong("danger is a code of " + Canonicals.DANGER + ".")),
        values.words(REACH, MOST_REACH).orElse(null),
        values.room(CLINIC).orElse(null),
        values.yesOrNo(UNTOLD).orElse(false));
  }

  private static boolean answer(Values values, Question question) {
    return values
        .yesOrNo(question.parameter())
        .orElseThrow(() -> Values.wrong("serious, urgent and necessary are answered, each."));
  }
}
