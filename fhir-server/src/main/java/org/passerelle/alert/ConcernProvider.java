package org.passerelle.alert;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.ResourceParam;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.List;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Parameters;
import org.jspecify.annotations.Nullable;
import org.passerelle.door.PersonName;
import org.passerelle.door.RaisingConcern;
import org.passerelle.parameters.OperationProvider;
import org.passerelle.parameters.Values;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * {@code POST Patient/{id}/$concern} in a clinic's room: "we fear for this person". Nothing else
 * crosses, no word is taken, and it is answered in one way: {@link Accepted}. Decision 0021.
 */
public final class ConcernProvider implements OperationProvider {

  /** Its name in a URL. */
  static final String NAME = "$concern";

  private final RaisingConcern raising;
  private final Untold untold;
  private final TransactionTemplate transactions;

  ConcernProvider(RaisingConcern raising, Untold untold, TransactionTemplate transactions) {
    this.raising = raising;
    this.untold = untold;
    this.transactions = transactions;
  }

  /** Takes it; the answer names the clinic's own person, and no more. */
  @Operation(name = NAME, typeName = "Patient")
  public Parameters concern(
      @IdParam IdType id, @ResourceParam @Nullable IBaseResource body, RequestDetails request) {
    boolean held = isUntold(body);
    PersonName person = new PersonName(String.valueOf(request.getTenantId()), id.getIdPart());
    transactions.executeWithoutResult(
        status -> {
          raising.raise(person, held);
          if (held) {
            untold.hold(person);
          }
        });
    return AlertAnswerMapper.taken(person.room(), person.patient());
  }

  private static boolean isUntold(@Nullable IBaseResource body) {
    return body != null
        && Values.of(body, List.of(AskedAlert.UNTOLD)).yesOrNo(AskedAlert.UNTOLD).orElse(false);
  }
}
