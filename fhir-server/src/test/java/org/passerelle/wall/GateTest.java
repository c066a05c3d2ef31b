package org.passerelle.wall;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.passerelle.wall.Asked.assertRefused;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.room.RoomKind;
import org.passerelle.served.Served;
import org.passerelle.served.ServedType;

/** The allow-list: what is not on it is refused in one way. */
class GateTest {

  @Nested
  class Interactions {

    @ParameterizedTest
    @CsvSource({
      "GET, Patient",
      "GET, Patient/1",
      "GET, Patient/1?_elements=name",
      "POST, Patient",
      "POST, Patient/_search",
      "PUT, Patient/1",
      "PUT, Patient?identifier=a|1",
      "DELETE, Patient/1",
      "POST, ''",
      "POST, ?_format=json"
    })
    void passWhenListed(String method, String url) {
      assertPasses(RoomKind.CLINIC, method, url);
    }

    @ParameterizedTest
    @CsvSource({
      "PATCH, Patient/1",
      "PATCH, Patient?identifier=1",
      "GET, Patient/1/_history",
      "GET, Patient/1/_history/1",
      "GET, Patient/_history",
      "GET, _history",
      "GET, Patient/1/$everything",
      "POST, Patient/$match",
      "GET, Patient/$meta",
      "GET, $meta",
      "GET, $export",
      "POST, $expunge",
      "POST, $reindex",
      "GET, $get-resource-counts",
      "GET, $graphql"
    })
    void ofHistoryPatchAndOperationsAreRefused(String method, String url) {
      assertRefused(() -> Asked.clinic(method, url));
    }

    @ParameterizedTest
    @CsvSource({
      "GET, Patient/1/Observation",
      "GET, Patient/1/*",
      "GET, ''",
      "GET, ?_type=Patient",
      "GET, ?_getpages=1",
      "POST, _search",
      "POST, Patient/1",
      "POST, Patient/1/_search",
      "PUT, Patient/_search",
      "PUT, ''",
      "DELETE, Patient",
      "DELETE, ''",
      "DELETE, Patient?identifier=1",
      "DELETE, Patient/1?_expunge=true",
      "DELETE, Patient/1?_cascade=delete",
      "PUT, Patient/1?_rewrite=true",
      "POST, Patient?name=x",
      "POST, ''?identifier=1",
      "HEAD, Patient/1",
      "OPTIONS, ''",
      "TRACE, Patient",
      "GET, Questionnaire",
      "PUT, AuditEvent/1",
      "GET, Communication",
      "GET, Nonsense",
      "GET, patient"
    })
    void areRefusedOtherwise(String method, String url) {
      assertRefused(() -> Asked.clinic(method, url));
    }

    @ParameterizedTest
    @CsvSource({
      "CLINIC, DELETE, Condition/1",
      "CIRCLE, GET, Condition",
      "ORGANIZATION, GET, Goal",
      "ORGANIZATION, POST, Organization",
      "ORGANIZATION, PUT, Condition/1",
      "STUDY, GET, Patient",
      "STUDY, GET, Task",
      "DIRECTORY, GET, Patient",
      "DIRECTORY, GET, Task/1",
      "DIRECTORY, POST, Organization",
      "DIRECTORY, PUT, HealthcareService/1"
    })
    void dependOnTheKindOfRoom(RoomKind kind, String method, String url) {
      assertRefused(() -> Asked.of(kind, method, url, null));
    }

    @Test
    void anOrganizationAnswersOnItsCopy() {
      assertPasses(RoomKind.ORGANIZATION, "PUT", "Task/1");
      assertPasses(RoomKind.ORGANIZATION, "GET", "Patient/1");
    }

    @ParameterizedTest
    @EnumSource(RoomKind.class)
    void everyTypeListedIsReadWhereTheListSaysSoAndNowhereElse(RoomKind kind) {
      for (ServedType type : Served.standard().types()) {
        ThrowingCallable read = () -> Asked.of(kind, "GET", type.name() + "/1", null);
        if (type.read().contains(kind.code())) {
          assertThatCode(read).doesNotThrowAnyException();
        } else {
          assertRefused(read);
        }
      }
    }
  }

  @Nested
  class Conditions {

    @Test
    void createsWhenNoneHasTheIdentifier() {
      assertThatCode(() -> Asked.of(RoomKind.CLINIC, "POST", "Patient", "identifier=a|1"))
          .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "name=x",
          "_id=1",
          "identifier=a|1&name=x",
          "identifier=a|1&identifier=b|2",
          "identifier:missing=true",
          "identifier:not=a|1",
          "_has:Task:patient:status=requested",
          "general-practitioner.identifier=1",
          ""
        })
    void areByTheIdentifierAlone(String condition) {
      assertRefused(() -> Asked.of(RoomKind.CLINIC, "POST", "Patient", condition));
      assertRefused(() -> Asked.clinic("PUT", "Patient?" + condition));
    }

    @Test
    void areRefusedWhereTheTypeIsNotFoundByIdentifier() {
      assertRefused(() -> Asked.of(RoomKind.CLINIC, "POST", "Observation", "identifier=1"));
    }
  }

  @Nested
  class Reads {

    @ParameterizedTest
    @ValueSource(strings = {"_include=Patient:link", "name=x", "_count=1", "_version=1"})
    void takeNoOtherParameter(String query) {
      assertRefused(() -> Asked.clinic("GET", "Patient/1?" + query));
    }
  }

  private static void assertPasses(RoomKind kind, String method, String url) {
    assertThatCode(() -> Asked.of(kind, method, url, null)).doesNotThrowAnyException();
  }
}
