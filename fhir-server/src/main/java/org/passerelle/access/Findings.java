package org.passerelle.access;

import java.util.Optional;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** What an answer shows of a room. */
final class Findings {

  private Findings() {}

  /**
   * What this answer to this act shows; empty when its lines are there already, or when it shows
   * nothing of the room.
   *
   * @param written whether the request wrote something, with its line
   */
  static Optional<Finding> ofAnswer(Act act, @Nullable IBaseResource answer, boolean written) {
    if (written || answer instanceof CapabilityStatement) {
      return Optional.empty();
    }
    if (answer instanceof Bundle bundle) {
      return Optional.of(Finding.search(resources(bundle)));
    }
    // What is deleted twice was not there; what is updated unchanged, or created twice, was.
    boolean absent = act.interaction().equals("delete");
    return Optional.of(Finding.plain(absent ? AccessOutcome.EMPTY : AccessOutcome.SEEN));
  }

  /** How many resources a searchset shows, with those that it includes. */
  static int resources(Bundle bundle) {
    return (int)
        bundle.getEntry().stream()
            .filter(entry -> entry.hasResource())
            .filter(entry -> !(entry.getResource() instanceof OperationOutcome))
            .count();
  }

  /** The act, with the id of what was found where the request named none. */
  static Act named(Act act, @Nullable IBaseResource answer) {
    boolean names =
        act.id() == null
            && answer instanceof Resource one
            && one.fhirType().equals(act.type())
            && one.getIdElement().hasIdPart();
    return names && answer != null
        ? act.on(answer.fhirType(), answer.getIdElement().getIdPart())
        : act;
  }
}
