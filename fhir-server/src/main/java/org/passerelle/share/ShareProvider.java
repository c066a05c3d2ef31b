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

/**
 * {@code POST Goal/{id}/$share}: first without a seal, to be told exactly what would be seen; then
 * with the seal of that answer, once the person has seen or heard it and asks. For who may read all
 * goals and record consents: {@code served.yaml}, decision 0018.
 */
public final class ShareProvider {

  private final Sharing sharing;

  ShareProvider(Sharing sharing) {
    this.sharing = sharing;
  }

  /** What would be seen, or the person's receipt. */
  @Operation(name = "$share", typeName = "Goal")
  public Parameters share(
      @IdParam IdType id, @ResourceParam @Nullable IBaseResource body, RequestDetails request) {
    Asked asked = Asked.of(body);
    Wish wish =
        new Wish(
            String.valueOf(request.getTenantId()),
            id.getIdPart(),
            asked.recipient(),
            asked.until(),
            asked.follow());
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
