package org.passerelle.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.stories.Refusals.assertRefused;

import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.Test;
import org.passerelle.support.Agreement;
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
  void aTransactionWithOneWrongEntryStoresNothing() {
    Referral referral = Referral.to("le-panier");
    Bundle bundle = referral.bundle();
    bundle.addEntry().getRequest().setMethod(HTTPVerb.DELETE).setUrl("Practitioner/any");

    assertRefused(clinic.fhir().post("", bundle), 403, "not-offered");
    Refusals.assertNothingOf(clinic.fhir(), referral);
  }
}
