package org.passerelle.profiles;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ConceptMap;
import org.hl7.fhir.r4.model.ConceptMap.SourceElementComponent;
import org.hl7.fhir.r4.model.ConceptMap.TargetElementComponent;

/**
 * Reads a need said in our codes or in Gravity's, by the packaged ConceptMap. What neither knows is
 * empty, never guessed. Thread-safe: read once, never changed. Design section 8, "A plain
 * referral".
 */
public final class Needs {

  private Needs() {}

  /** Our need for a coding of ours or of Gravity's, with its French display. */
  public static Optional<Coding> ours(Coding coding) {
    String code = coding.getCode();
    if (code == null) {
      return Optional.empty();
    }
    if (Canonicals.NEED.equals(coding.getSystem())) {
      return Terms.coding(Canonicals.NEED, code);
    }
    if (Canonicals.GRAVITY_CODES.equals(coding.getSystem())) {
      return fromGravity(code);
    }
    return Optional.empty();
  }

  /** Our need for a code without a system: read as ours first, then as Gravity's. */
  public static Optional<Coding> ofBareCode(String code) {
    return Terms.coding(Canonicals.NEED, code).or(() -> fromGravity(code));
  }

  /** Gravity's category for a need of ours; empty when it has none, as for the arts. */
  public static Optional<Coding> gravity(String needCode) {
    return Optional.ofNullable(Once.TO_GRAVITY.get(needCode))
        .map(code -> new Coding().setSystem(Canonicals.GRAVITY_CODES).setCode(code));
  }

  private static Optional<Coding> fromGravity(String code) {
    return Optional.ofNullable(Once.FROM_GRAVITY.get(code))
        .flatMap(ours -> Terms.coding(Canonicals.NEED, ours));
  }

  private static final class Once {
    private static final Map<String, String> TO_GRAVITY = new HashMap<>();
    private static final Map<String, String> FROM_GRAVITY = new HashMap<>();

    static {
      ConceptMap map = Definitions.named(ConceptMap.class, Canonicals.NEED_TO_GRAVITY);
      for (SourceElementComponent ours : map.getGroupFirstRep().getElement()) {
        TO_GRAVITY.put(ours.getCode(), ours.getTargetFirstRep().getCode());
        for (TargetElementComponent theirs : ours.getTarget()) {
          FROM_GRAVITY.put(theirs.getCode(), ours.getCode());
        }
      }
    }
  }
}
