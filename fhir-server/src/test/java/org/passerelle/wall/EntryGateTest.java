package org.passerelle.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.passerelle.wall.Asked.assertRefused;

import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleEntryRequestComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Patient;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.batch.EachEntry;
import org.passerelle.fault.Fault;
import org.passerelle.fault.FaultException;
import org.passerelle.policy.Policy;
import org.passerelle.room.RoomKind;

/** A bundle passes when each of its entries would pass alone. */
class EntryGateTest {

  private static final Policy CLINIC = Asked.served(RoomKind.CLINIC);

  private final EntryGate gate = new EntryGate(Asked.GATE, Asked.COSTS);

  @Test
  void refusesAResourceOnAnEntryThatReads() {
    Bundle bundle = bundle(BundleType.BATCH, HTTPVerb.GET, "Patient/1");
    bundle.getEntryFirstRep().setResource(new Patient());

    assertThatThrownBy(() -> judge(CLINIC, bundle))
        .isInstanceOfSatisfying(
            FaultException.class,
            refused -> assertThat(refused.fault()).isEqualTo(Fault.INVALID_CONTENT));
  }

  @Nested
  class Passes {

    @ParameterizedTest
    @CsvSource({
      "POST, Patient",
      "POST, /Patient",
      "PUT, Patient/1",
      "PUT, Patient?identifier=a%7C1",
      "GET, Task?status=requested&_include=Task:focus",
      "GET, Task/1",
      "DELETE, Task/1"
    })
    void anEntryThatWouldPassAlone(HTTPVerb method, String url) {
      assertThatCode(() -> judge(CLINIC, bundle(BundleType.TRANSACTION, method, url)))
          .doesNotThrowAnyException();
      assertThatCode(() -> judge(CLINIC, bundle(BundleType.BATCH, method, url)))
          .doesNotThrowAnyException();
    }

    @Test
    void anEmptyTransaction() {
      Bundle empty = new Bundle().setType(BundleType.TRANSACTION);

      assertThatCode(() -> judge(CLINIC, empty)).doesNotThrowAnyException();
    }
  }

  @Nested
  class Refuses {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "http://localhost:8080/fhir/clinique-du-parc/Patient",
          "https://elsewhere.example.org/Patient/1",
          "//elsewhere.example.org/Patient",
          "clinique-du-parc/Patient",
          "/clinique-du-parc/Patient/1",
          "../clinique-du-parc/Patient",
          "Patient/../../clinique-du-parc/Patient",
          "Patient/1/../2",
          "%50atient",
          "Patient%2F1",
          "Patient/%31",
          "Patient%3Fname=x",
          "Patient;x",
          "Patient#x",
          "Patient /1",
          "urn:uuid:3f0c7f0e-0000-4000-8000-000000000001"
        })
    void urlsThatLeaveTheRoomOrHideWhatTheyName(String url) {
      assertRefused(() -> judge(CLINIC, bundle(BundleType.BATCH, HTTPVerb.GET, url)));
      assertRefused(() -> judge(CLINIC, bundle(BundleType.TRANSACTION, HTTPVerb.GET, url)));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "_history",
          "Patient/_history",
          "Patient/1/_history/1",
          "Patient/_search",
          "Patient/$everything",
          "Patient/1/$everything",
          "$meta",
          "Patient/1/Observation",
          "metadata",
          "?_type=Patient",
          "Questionnaire",
          "Patient?_has:Task:patient:status=x",
          "Patient?%5Fhas%3ATask%3Apatient%3Astatus=x",
          "Task?patient.name=x",
          "Task?patient%2Ename=x",
          "Task?_revinclude=*",
          "Task?_include=Task%3Aowner",
          "?_getpages=1"
        })
    void urlsThatWouldBeRefusedAlone(String url) {
      assertRefused(() -> judge(CLINIC, bundle(BundleType.BATCH, HTTPVerb.GET, url)));
      assertRefused(() -> judge(CLINIC, bundle(BundleType.TRANSACTION, HTTPVerb.GET, url)));
    }

    @ParameterizedTest
    @CsvSource({
      "PATCH, Patient/1",
      "HEAD, Patient/1",
      "DELETE, Patient?identifier=1",
      "DELETE, Patient/1?_cascade=delete",
      "PUT, Patient?name=x",
      "PUT, Patient",
      "DELETE, Condition/1",
      "POST, Patient/1"
    })
    void interactionsThatAreNotOffered(HTTPVerb method, String url) {
      assertRefused(() -> judge(CLINIC, bundle(BundleType.TRANSACTION, method, url)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"name=x", "Patient?name=x", "identifier=1&name=x", "_id=1"})
    void conditionsByAnythingButTheIdentifier(String condition) {
      Bundle bundle = bundle(BundleType.TRANSACTION, HTTPVerb.POST, "Patient");
      bundle.getEntryFirstRep().getRequest().setIfNoneExist(condition);

      assertRefused(() -> judge(CLINIC, bundle));
    }

    @Test
    void theWholeTransactionForOneEntry() {
      EachEntry entries = new EachEntry(oneWrong(BundleType.TRANSACTION));

      assertRefused(() -> gate.judge(CLINIC, entries));
    }

    @Test
    void ofABatchThatEntryAlone() {
      EachEntry entries = new EachEntry(oneWrong(BundleType.BATCH));

      gate.judge(CLINIC, entries);

      assertThat(entries.refusals()).hasSize(1);
      assertThat(entries.asked()).hasSize(2);
      assertThat(entries.bundle().getEntry())
          .extracting(entry -> entry.getRequest().getUrl())
          .containsExactly("Patient/1");
    }

    private Bundle oneWrong(BundleType type) {
      Bundle bundle = bundle(type, HTTPVerb.GET, "Patient?_revinclude=*");
      bundle.addEntry().setRequest(request(HTTPVerb.GET, "Patient/1"));
      return bundle;
    }

    @Test
    void anotherKindOfRoomsEntries() {
      Policy organization = Asked.served(RoomKind.ORGANIZATION);

      assertRefused(
          () ->
              judge(organization, bundle(BundleType.TRANSACTION, HTTPVerb.POST, "ServiceRequest")));
    }
  }

  @Nested
  class CannotRead {

    @ParameterizedTest
    @EnumSource(
        value = BundleType.class,
        mode = Mode.EXCLUDE,
        names = {"TRANSACTION", "BATCH"})
    void aBundleOfAnotherType(BundleType type) {
      if (type != BundleType.NULL) {
        assertUnread(new Bundle().setType(type));
      }
    }

    @Test
    void anEntryWithoutAMethodOrUrl() {
      assertUnread(bundle(BundleType.BATCH, HTTPVerb.GET, null));
      assertUnread(bundle(BundleType.BATCH, null, "Patient"));
    }

    private void assertUnread(Bundle bundle) {
      assertThatThrownBy(() -> judge(CLINIC, bundle))
          .isInstanceOfSatisfying(
              FaultException.class,
              refusal -> assertThat(refusal.fault()).isEqualTo(Fault.INVALID_CONTENT));
    }
  }

  private void judge(Policy policy, Bundle bundle) {
    Asked.judge(gate, policy, bundle);
  }

  private static Bundle bundle(BundleType type, @Nullable HTTPVerb method, @Nullable String url) {
    Bundle bundle = new Bundle().setType(type);
    BundleEntryComponent entry = bundle.addEntry().setRequest(request(method, url));
    if (method == HTTPVerb.POST || method == HTTPVerb.PUT) {
      entry.setResource(new Patient());
    }
    return bundle;
  }

  private static BundleEntryRequestComponent request(
      @Nullable HTTPVerb method, @Nullable String url) {
    BundleEntryRequestComponent request = new BundleEntryRequestComponent();
    request.setMethod(method);
    request.setUrl(url);
    return request;
  }
}
