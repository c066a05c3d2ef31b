package org.passerelle.alert;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.ResourceParam;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.List;
import java.util.Objects;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Parameters;
import org.jspecify.annotations.Nullable;
import org.passerelle.caller.Caller;
import org.passerelle.caller.CallerOfRequest;
import org.passerelle.door.Acknowledging;
import org.passerelle.door.AlertFollowUp;
import org.passerelle.door.AnsweringConcern;
import org.passerelle.door.Author;
import org.passerelle.door.Emergency;
import org.passerelle.parameters.OperationProvider;
import org.passerelle.parameters.Values;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * {@code POST Communication/{id}/$acknowledge} in a contact's tray, of an alert, and in the circle,
 * of a clinic's concern: whether they see to it. {@code POST Communication/{id}/$follow-up} in the
 * circle: what came of an alert. Decisions 0019 and 0021.
 */
public final class AlertAnswerProvider implements OperationProvider {

  private static final String ABLE = "able";

  private final Acknowledging acknowledging;
  private final AnsweringConcern concerns;
  private final AlertFollowUp followUp;
  private final Untold untold;
  private final TransactionTemplate transactions;

  AlertAnswerProvider(
      Acknowledging acknowledging,
      AnsweringConcern concerns,
      AlertFollowUp followUp,
      Untold untold,
      TransactionTemplate transactions) {
    this.acknowledging = acknowledging;
    this.concerns = concerns;
    this.followUp = followUp;
    this.untold = untold;
    this.transactions = transactions;
  }

  /** A contact's answer. */
  @Operation(name = "$acknowledge", typeName = "Communication")
  public Parameters acknowledge(
      @IdParam IdType id, @ResourceParam @Nullable IBaseResource body, RequestDetails request) {
    boolean able =
        Values.of(body, List.of(ABLE))
            .yesOrNo(ABLE)
            .orElseThrow(() -> Values.wrong("able is wanted: whether you see to it."));
    String room = String.valueOf(request.getTenantId());
    String patient =
        Objects.requireNonNull(
            transactions.execute(status -> answered(room, id.getIdPart(), able)));
    return AlertAnswerMapper.answered(room, patient, able);
  }

  private String answered(String room, String id, boolean able) {
    return concerns.answer(room, id, able).orElseGet(() -> acknowledging.answer(room, id, able));
  }

  /** What came of an alert. */
  @Operation(name = "$follow-up", typeName = "Communication")
  public Parameters followUp(
      @IdParam IdType id, @ResourceParam @Nullable IBaseResource body, RequestDetails request) {
    AskedFollowUp asked = AskedFollowUp.of(body);
    String circle = String.valueOf(request.getTenantId());
    Caller caller = CallerOfRequest.current();
    Author by = new Author(Objects.requireNonNull(caller.client()), caller.role().code());
    return AlertAnswerMapper.about(
        Objects.requireNonNull(
            transactions.execute(status -> note(circle, id.getIdPart(), asked, by))));
  }

  private Emergency note(String circle, String id, AskedFollowUp asked, Author by) {
    Emergency emergency = followUp.note(circle, id, asked.notes(), asked.review(), by);
    asked
        .told()
        .ifPresent(
            told -> {
              if (told) {
                untold.tell(emergency);
              } else {
                untold.hold(emergency);
              }
            });
    return emergency;
  }
}
