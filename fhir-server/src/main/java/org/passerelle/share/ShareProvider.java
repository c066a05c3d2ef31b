package org.passerelle.share;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.ResourceParam;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Parameters;
import org.jspecify.annotations.Nullable;
import org.passerelle.door.Shared;
import org.passerelle.door.Sharing;
import org.passerelle.door.Wish;
import org.passerelle.fault.FaultException;
import org.passerelle.parameters.OperationProvider;

/**
 * {@code POST Goal/{id}/$share}, and of a CarePlan: first without a seal, to be told exactly what
 * would be seen; then with the seal of that answer, once the person has seen or heard it and asks.
 * For who may read all goals or plans and record consents: {@code served.yaml}, decision 0018.
 */
public final class ShareProvider implements OperationProvider {

  private final Sharing sharing;

  ShareProvider(Sharing sharing) {
    this.sharing = sharing;
  }

  /** What would be seen of a goal, or the person's receipt. */
  @Operation(name = "$share", typeName = "Goal")
  public Parameters goal(
      @IdParam IdType id, @ResourceParam @Nullable IBaseResource body, RequestDetails request) {
    return share("Goal", id, body, request);
  }

  /** What would be seen of a plan, or the person's receipt. */
  @Operation(name = "$share", typeName = "CarePlan")
  public Parameters plan(
      @IdParam IdType id, @ResourceParam @Nullable IBaseResource body, RequestDetails request) {
    return share("CarePlan", id, body, request);
  }

  private Parameters share(
      String type, IdType id, @Nullable IBaseResource body, RequestDetails request) {
    Asked asked = Asked.of(body);
    String room = String.valueOf(request.getTenantId());
    Wish wish =
        new Wish(room, type, id.getIdPart(), asked.recipient(), asked.until(), asked.follow());
    String seal = asked.seal();
    if (seal == null) {
      return OfferMapper.offered(sharing.offer(wish));
    }
    Shared came = sharing.share(wish, seal);
    if (came instanceof Shared.Seen seen) {
      return OfferMapper.seen(seen.offer(), seen.consent());
    }
    throw new FaultException(((Shared.Refused) came).why());
  }
}
