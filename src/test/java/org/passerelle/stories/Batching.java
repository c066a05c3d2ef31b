package org.passerelle.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.stories.Refusals.assertRefused;

import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.support.Agreement;
import org.passerelle.support.Answer;
import org.passerelle.support.Referral;
import org.passerelle.support.Sent;
import org.passerelle.support.World.Engine;

/** A batch answers entry by entry, by the same rules; a transaction stands or falls whole. */
abstract class Batching extends Story {

  Batching(Engine engine) {
    super(engine);
  }

  @Test
  void aBatchStoresWhatPassesAndCodesWhatDoesNot() {
    Sent sent = clinic.send(Referral.to("le-panier").withoutConsent());
    Task wrong = clinic.task(sent).copy();
    wrong.setId((String) null);
    wrong.setStatus(Task.TaskStatus.REQUESTED).setStatusReason(null).setBusinessStatus(null);
    wrong.setOwner(Agreement.room("nulle-part"));
    Bundle batch = new Bundle().setType(BundleType.BATCH);
    batch.addEntry().setResource(new Practitioner().setActive(true));
    batch.addEntry().setResource(wrong);
    batch
        .getEntry()
        .forEach(
            entry ->
                entry.getRequest().setMethod(HTTPVerb.POST).setUrl(entry.getResource().fhirType()));

    var answer = clinic.fhir().post("", batch);

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    var entries = answer.as(Bundle.class).getEntry();
    assertThat(entries.get(0).getResponse().getStatus()).startsWith("201");
    assertThat(entries.get(1).getResponse().getStatus()).startsWith("422");
    OperationOutcome outcome = (OperationOutcome) entries.get(1).getResponse().getOutcome();
    assertThat(outcome.getIssueFirstRep().getDetails().getCodingFirstRep().getCode())
        .isEqualTo("unknown-receiver");
  }

  @Test
  void anEntryThatIsNotOfferedOrNotValidIsAnsweredInItsPlaceAndTheOthersGoOn() {
    Sent sent = clinic.send(Referral.to("le-panier"));
    String read = "Task/" + sent.id("Task");
    Bundle batch = new Bundle().setType(BundleType.BATCH);
    batch.addEntry().getRequest().setMethod(HTTPVerb.GET).setUrl("Task?_revinclude=*");
    batch.addEntry().getRequest().setMethod(HTTPVerb.GET).setUrl(read);
    Patient wrong = new Patient();
    wrong.addContact().setGender(AdministrativeGender.OTHER);
    batch.addEntry().setResource(wrong).getRequest().setMethod(HTTPVerb.POST).setUrl("Patient");
    batch.addEntry().getRequest().setMethod(HTTPVerb.GET);
    batch.addEntry().getRequest().setMethod(HTTPVerb.GET).setUrl("Task/never-there");

    Answer answer = clinic.fhir().post("", batch);

    assertThat(answer.statuses()).containsExactly(200, 403, 200, 422, 400, 404);
    List<BundleEntryComponent> entries = answer.as(Bundle.class).getEntry();
    assertThat(entries.get(1).getResource().getIdElement().getIdPart()).isEqualTo(sent.id("Task"));
    OperationOutcome issues = (OperationOutcome) entries.get(2).getResponse().getOutcome();
    assertThat(issues.getIssue().get(1).getExpression().get(0).getValue())
        .startsWith("Bundle.entry[2].resource.");
  }

  @Test
  void aBatchOfRefusedEntriesAloneIsAnsweredEntryByEntryToo() {
    Bundle batch = new Bundle().setType(BundleType.BATCH);
    batch.addEntry().getRequest().setMethod(HTTPVerb.GET).setUrl("_history");
    batch.addEntry().getRequest().setMethod(HTTPVerb.DELETE).setUrl("Patient?name=x");

    Answer answer = clinic.fhir().post("", batch);

    assertThat(answer.statuses()).containsExactly(200, 403, 403);
  }

  @ParameterizedTest
  @EnumSource(names = {"BATCH", "TRANSACTION"})
  void whatIsReadInABundleIsWhatIsReadAlone(BundleType type) {
    Sent sent = clinic.send(Referral.to("le-panier"));
    Bundle bundle = new Bundle().setType(type);
    bundle.addEntry().getRequest().setMethod(HTTPVerb.GET).setUrl("Task/" + sent.id("Task"));

    Bundle answer = clinic.fhir().post("", bundle).as(Bundle.class);

    assertThat(answer.getEntryFirstRep().getResponse().getStatus()).startsWith("200");
    assertThat(answer.getEntryFirstRep().getResource().getIdElement().getIdPart())
        .isEqualTo(sent.id("Task"));
  }

  @Test
  void aTransactionWithOneWrongEntryStoresNothing() {
    Referral referral = Referral.to("le-panier");
    Bundle bundle = referral.bundle();
    bundle.addEntry().getRequest().setMethod(HTTPVerb.DELETE).setUrl("Practitioner/any");

    assertRefused(clinic.fhir().post("", bundle), 403, "not-offered");
    Refusals.assertNothingOf(clinic.fhir(), referral);
  }
}
