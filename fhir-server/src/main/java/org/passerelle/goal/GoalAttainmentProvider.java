package org.passerelle.goal;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.time.Clock;
import java.util.List;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Parameters;
import org.jspecify.annotations.Nullable;
import org.passerelle.fault.Fault;
import org.passerelle.fault.FaultException;
import org.passerelle.parameters.OperationProvider;
import org.passerelle.room.CallersRoom;

/**
 * {@code GET Patient/{id}/$goal-attainment}: how far one person's goals have been reached by now,
 * from the ratings of the caller's own room; {@code eyes} says whose ratings. For who may read all
 * goals and ratings anyway: {@code served.yaml}, decision 0013.
 */
public final class GoalAttainmentProvider implements OperationProvider {

  private static final String EYES = "eyes";

  private final CallersRoom room;
  private final Standings standings;
  private final Clock clock;

  GoalAttainmentProvider(CallersRoom room, Standings standings, Clock clock) {
    this.room = room;
    this.standings = standings;
    this.clock = clock;
  }

  /** The score, and where each goal stands. */
  @Operation(name = "$goal-attainment", typeName = "Patient", idempotent = true)
  public Parameters attainment(@IdParam IdType id, RequestDetails request) {
    Eyes eyes = eyes(request.getParameters().get(EYES));
    room.requirePatient(request, id.getIdPart());
    List<Goal> goals = room.ofPatient(request, Goal.class, id.getIdPart());
    List<Observation> ratings = room.ofPatient(request, Observation.class, id.getIdPart());
    return AttainmentMapper.map(eyes, standings.of(goals, ratings, eyes, clock.instant()));
  }

  private static Eyes eyes(String @Nullable [] asked) {
    if (asked == null) {
      return Eyes.PERSON;
    }
    return Eyes.named(asked.length == 1 ? asked[0] : "")
        .orElseThrow(
            () ->
                new FaultException(
                    Fault.INVALID_CONTENT,
                    "eyes is person, partner, caregiver, reported or start, once."));
  }
}
