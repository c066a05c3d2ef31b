package org.passerelle.intake;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryRequestComponent;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.jspecify.annotations.Nullable;
import org.passerelle.batch.EachEntry;
import org.passerelle.fault.Fault;
import org.passerelle.fault.FaultException;
import org.passerelle.fault.Outcomes;
import org.passerelle.room.RoomKind;
import org.passerelle.room.Rooms;

/** Makes what arrives ours and validates it, after the gate and before the transaction begins. */
@Interceptor(order = 0)
public final class IntakeHook {

  private static final int MOST_ENTRIES = 1000;
  private static final Pattern VERSION = Pattern.compile("(W/)?\"[0-9]{1,18}\"|[0-9]{1,18}");

  private final Validation validation;
  private final References references;
  private final Narratives narratives;
  private final Rooms rooms;

  IntakeHook(Validation validation, References references, Narratives narratives, Rooms rooms) {
    this.narratives = narratives;
    this.validation = validation;
    this.references = references;
    this.rooms = rooms;
  }

  /** Takes in the resource of a create or update, or each one of a bundle. */
  @Hook(Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLED)
  public void beforeHandled(ServletRequestDetails request) {
    if (!(request.getResource() instanceof Resource arrived)) {
      return;
    }
    Arrival arrival = new Arrival(address(request.getServletRequest()), isCircle(request));
    requireVersion(request.getHeader("If-Match"));
    if (arrived instanceof Bundle bundle && request.getResourceName() == null) {
      requireBearable(bundle);
      takeIn(EachEntry.of(request, bundle), arrival);
      return;
    }
    OperationOutcome outcome = Outcomes.of(Fault.INVALID_RESOURCE, null);
    takeIn(arrived, arrived instanceof Task, "", arrival, outcome);
    requireNoIssue(outcome);
  }

  /** Of a transaction every issue is told at once, of a batch each entry's in its own answer. */
  private void takeIn(EachEntry entries, Arrival arrival) {
    boolean refers = refers(entries.bundle());
    OperationOutcome all = Outcomes.of(Fault.INVALID_RESOURCE, null);
    entries.judge(
        (index, entry) -> {
          requireVersion(entry.getRequest().getIfMatch());
          askWhole(entry.getRequest());
          OperationOutcome own =
              entries.isBatch() ? Outcomes.of(Fault.INVALID_RESOURCE, null) : all;
          String where = "Bundle.entry[" + index + "].resource.";
          boolean part = entries.isBatch() ? entry.getResource() instanceof Task : refers;
          takeIn(entry.getResource(), part, where, arrival, own);
          if (entries.isBatch()) {
            requireNoIssue(own);
          }
        });
    requireNoIssue(all);
  }

  private static void requireNoIssue(OperationOutcome outcome) {
    if (outcome.getIssue().size() > 1) {
      throw new FaultException(Fault.INVALID_RESOURCE, outcome);
    }
  }

  /** Each entry is validated, and some hold nothing that costs its sender a byte. */
  private static void requireBearable(Bundle bundle) {
    if (bundle.getEntry().size() > MOST_ENTRIES) {
      throw new FaultException(
          Fault.TOO_LARGE, "A bundle holds at most " + MOST_ENTRIES + " entries.");
    }
  }

  /** HAPI fails on a version that is no number of its own. */
  private static void requireVersion(@Nullable String ifMatch) {
    if (ifMatch != null && !VERSION.matcher(ifMatch.strip()).matches()) {
      throw new FaultException(Fault.INVALID_CONTENT, "If-Match is W/\"version\", a number.");
    }
  }

  /** As a read outside a bundle: nobody is told "not modified". */
  private static void askWhole(BundleEntryRequestComponent request) {
    if (request.getMethod() == HTTPVerb.GET) {
      request.setIfNoneMatch(null).setIfModifiedSince(null);
    }
  }

  /** Whether what comes with it is part of a referral. */
  private static boolean refers(Bundle bundle) {
    return bundle.getEntry().stream().anyMatch(entry -> entry.getResource() instanceof Task);
  }

  private void takeIn(
      @Nullable Resource resource,
      boolean partOfReferral,
      String where,
      Arrival arrival,
      OperationOutcome outcome) {
    if (resource == null) {
      return;
    }
    // HAPI acts on an extension here that links versions across partitions: row L4.
    resource.getMeta().getExtension().clear();
    narratives.clean(resource);
    references.toCanonical(resource, arrival.address());
    for (SingleValidationMessage message :
        validation.check(resource, profiles(resource, partOfReferral, arrival)).getMessages()) {
      if (message.getSeverity().ordinal() >= ResultSeverityEnum.ERROR.ordinal()) {
        outcome
            .addIssue()
            .setSeverity(IssueSeverity.ERROR)
            .setCode(IssueType.INVALID)
            .setDiagnostics(message.getMessage())
            .addExpression(where + message.getLocationString());
      }
    }
  }

  /** No type is in both lists. */
  private static String[] profiles(Resource resource, boolean partOfReferral, Arrival arrival) {
    String[] ofReferral = partOfReferral ? ReferralProfiles.of(resource) : new String[0];
    return arrival.inCircle() && ofReferral.length == 0 ? CircleProfiles.of(resource) : ofReferral;
  }

  private boolean isCircle(ServletRequestDetails request) {
    return rooms
        .find(String.valueOf(request.getTenantId()))
        .filter(room -> room.kind() == RoomKind.CIRCLE)
        .isPresent();
  }

  private static String address(HttpServletRequest request) {
    String url = request.getRequestURL().toString();
    return url.substring(0, url.length() - request.getRequestURI().length());
  }

  /** Where it came in: by which address of ours, and whether in a circle's room. */
  private record Arrival(String address, boolean inCircle) {}
}
