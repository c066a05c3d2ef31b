package org.passerelle.web;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryResponseComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BatchOutcomesTest {

  @Test
  void whatIsGoneAnswersAsWhatNeverWas() {
    BundleEntryResponseComponent gone = coded("410 Gone", "Task/1/_history/2", "2");
    BundleEntryResponseComponent never = coded("404 Not Found", null, null);

    assertThat(gone.equalsDeep(never)).isTrue();
  }

  @Test
  void aReadOfATransactionThatFindsNothingSaysSoInOurWordsAlone() {
    BundleEntryResponseComponent gone =
        coded(BundleType.TRANSACTIONRESPONSE, "410 Gone", "Task/1/_history/2", "2");
    BundleEntryResponseComponent never = coded("404 Not Found", null, null);

    assertThat(gone.equalsDeep(never)).isTrue();
  }

  @Test
  void leavesWhatWentWellAlone() {
    BundleEntryResponseComponent read = coded("200 OK", "Task/1/_history/2", "2");

    assertThat(read.getStatus()).isEqualTo("200 OK");
    assertThat(read.getEtag()).isEqualTo("2");
  }

  @Test
  void aBundleWithoutATypeIsNoAnswerToABatch() {
    Bundle untyped = new Bundle();
    untyped.addEntry().getResponse().setStatus("404 Not Found");

    new BatchOutcomes().coded(new ServletRequestDetails(), untyped);

    assertThat(untyped.getEntryFirstRep().getResponse().hasOutcome()).isFalse();
  }

  private static BundleEntryResponseComponent coded(
      String status, @Nullable String location, @Nullable String etag) {
    return coded(BundleType.BATCHRESPONSE, status, location, etag);
  }

  private static BundleEntryResponseComponent coded(
      BundleType type, String status, @Nullable String location, @Nullable String etag) {
    Bundle answer = new Bundle().setType(type);
    BundleEntryResponseComponent response = answer.addEntry().getResponse();
    response.setStatus(status).setLocation(location).setEtag(etag);
    OperationOutcome said = new OperationOutcome();
    said.addIssue().setDiagnostics("HAPI says: " + status);
    response.setOutcome(said);

    new BatchOutcomes().coded(new ServletRequestDetails(), answer);

    return response;
  }
}
