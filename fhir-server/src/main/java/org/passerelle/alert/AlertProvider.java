package org.passerelle.alert;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.ResourceParam;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.Objects;
import java.util.Optional;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Parameters;
import org.jspecify.annotations.Nullable;
import org.passerelle.caller.Caller;
import org.passerelle.caller.CallerOfRequest;
import org.passerelle.door.Alarm;
import org.passerelle.door.AlertSettings;
import org.passerelle.door.Alerting;
import org.passerelle.door.Author;
import org.passerelle.door.PersonName;
import org.passerelle.door.Raised;
import org.passerelle.fault.FaultException;
import org.passerelle.parameters.OperationProvider;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * {@code POST Patient/{id}/$alert} in the circle: without a parameter, what to do first and the
 * three questions; with them answered yes, a contact of the person's clinic is told at once. For
 * partners: {@code served.yaml}, decision 0019.
 */
public final class AlertProvider implements OperationProvider {

  private final Alerting alerting;
  private final Untold untold;
  private final AlertSettings settings;
  private final TransactionTemplate transactions;

  AlertProvider(
      Alerting alerting, Untold untold, AlertSettings settings, TransactionTemplate transactions) {
    this.alerting = alerting;
    this.untold = untold;
    this.settings = settings;
    this.transactions = transactions;
  }

  /** What to do first, or what came of telling. */
  @Operation(name = "$alert", typeName = "Patient")
  public Parameters alert(
      @IdParam IdType id, @ResourceParam @Nullable IBaseResource body, RequestDetails request) {
    Optional<AskedAlert> asked = AskedAlert.of(body);
    PersonName person = new PersonName(String.valueOf(request.getTenantId()), id.getIdPart());
    if (asked.isEmpty()) {
      transactions.executeWithoutResult(status -> alerting.require(person));
      return AlertAnswerMapper.questions(settings, person.room(), person.patient());
    }
    Raised raised =
        Objects.requireNonNull(transactions.execute(status -> raise(asked.get(), person)));
    if (raised instanceof Raised.Stands stands) {
      return AlertAnswerMapper.stands(settings, stands.emergency());
    }
    throw new FaultException(((Raised.Refused) raised).why());
  }

  private Raised raise(AskedAlert asked, PersonName person) {
    Caller caller = CallerOfRequest.current();
    Author by = new Author(Objects.requireNonNull(caller.client()), caller.role().code());
    Raised raised =
        alerting.raise(
            new Alarm(
                person,
                asked.danger(),
                asked.kind(),
                asked.reach(),
                asked.clinic(),
                asked.untold(),
                by));
    if (asked.untold() && raised instanceof Raised.Stands stands) {
      untold.hold(stands.emergency());
    }
    return raised;
  }
}
