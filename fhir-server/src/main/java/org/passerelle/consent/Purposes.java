package org.passerelle.consent;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Coding;
import org.passerelle.profiles.Canonicals;

/**
 * What for, as a provision says it ({@code Consent.provision.purpose}).
 *
 * @param codes the codes of v3-ActReason; an empty string for each code of another system
 */
public record Purposes(List<String> codes) {

  /** What a referral is for: care management, coordination of care, treatment. */
  private static final Set<String> OURS = Set.of("CAREMGT", "COC", "TREAT");

  /** Because the person asks for it. */
  private static final String ON_REQUEST = "PATRQT";

  /**
   * What a referral, or a share, is surely not for. Not HOPERAT, which includes CAREMGT, nor any
   * code that we have not looked at.
   */
  private static final Set<String> NOT_OURS =
      Set.of(
          "HRESCH",
          "CLINTRCH",
          "CLINTRCHNPC",
          "CLINTRCHPC",
          "PRECLINTRCH",
          "DSRCH",
          "POARCH",
          "TRANSRCH",
          "HMARKT",
          "HPAYMT",
          "COVERAGE",
          "PUBHLTH");

  /** Keeps its own copy. */
  public Purposes {
    codes = List.copyOf(codes);
  }

  static Purposes of(List<Coding> purposes) {
    return new Purposes(
        purposes.stream()
            .map(
                c ->
                    Canonicals.ACT_REASON.equals(c.getSystem())
                        ? requireNonNullElse(c.getCode(), "")
                        : "")
            .toList());
  }

  /** Whether a permit with these purposes serves a referral: none said, or one of ours. */
  public boolean permitReferral() {
    return codes.isEmpty() || codes.stream().anyMatch(OURS::contains);
  }

  /** Whether a permit with these purposes serves what the person asks to have shown. */
  public boolean permitShare() {
    return codes.isEmpty() || codes.contains(ON_REQUEST);
  }

  /**
   * Whether whatever others name is named here too, or nothing is and so all is meant. Of a code of
   * another system that cannot be told.
   */
  boolean nameAllOf(Purposes others) {
    return codes.isEmpty() || (!others.codes.contains("") && codes.containsAll(others.codes));
  }

  /** Whether a denial with these purposes stops anything: unless each is surely another's. */
  public boolean deny() {
    return codes.isEmpty() || !NOT_OURS.containsAll(codes);
  }
}
