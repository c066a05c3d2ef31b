package org.passerelle.consent;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Coding;
import org.passerelle.profiles.Canonicals;

/**
 * How confidential or sensitive that is which a provision is limited to ({@code
 * Consent.provision.securityLabel}). What crosses is as a rule not labelled, and an absent label
 * says nothing: so it may be of any level and sensitivity. Decision 0012.
 *
 * @param codes the codes, of a level or a sensitivity; limited to none, when empty
 */
public record Labels(List<String> codes) {

  /** The highest level; by FHIR, a level stands for itself and those below it. */
  private static final String HIGHEST = "V";

  private static final Set<String> LEVELS = Set.of("U", "L", "M", "N", "R", HIGHEST);

  /** Of v3-ActCode: what IHE's advanced consent needs, and their like. */
  private static final Set<String> SENSITIVITIES =
      Set.of(
          "ETH",
          "ETHUD",
          "OPIOIDUD",
          "PSY",
          "PSYTHPN",
          "MH",
          "SUD",
          "SDV",
          "VIO",
          "SEX",
          "HIV",
          "PRS");

  /** Keeps its own copy. */
  public Labels {
    codes = List.copyOf(codes);
  }

  static Labels of(List<Coding> labels) {
    return new Labels(labels.stream().map(Coding::getCode).toList());
  }

  /** Whether each label is a level or a sensitivity that we know. */
  static boolean areKnown(List<Coding> labels) {
    return labels.stream()
        .allMatch(
            label ->
                is(label, Canonicals.CONFIDENTIALITY, LEVELS)
                    || is(label, Canonicals.ACT_CODE, SENSITIVITIES));
  }

  private static boolean is(Coding label, String system, Set<String> codes) {
    return system.equals(label.getSystem())
        && codes.contains(requireNonNullElse(label.getCode(), ""));
  }

  /**
   * Whether a permit with these labels covers all that may cross: with the highest level, and with
   * no sensitivity beside it that could narrow it.
   */
  public boolean permit() {
    return codes.isEmpty() || (codes.contains(HIGHEST) && LEVELS.containsAll(codes));
  }

  /** Whether whatever others name is named here too, or nothing is and so all is meant. */
  boolean nameAllOf(Labels others) {
    return codes.isEmpty() || codes.containsAll(others.codes);
  }
}
