package org.passerelle.leaks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.leaks.Rim.CLOSED;
import static org.passerelle.leaks.Rim.NEVER;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.support.Answer;
import org.passerelle.support.FhirCaller;

/** Whether another room exists, is closed or never was makes no difference to any answer. */
class RimTest {

  private static final String EXISTING = Neighbours.PARC;
  private static final List<String> OTHERS = List.of(EXISTING, CLOSED, NEVER, Rim.NOTEBOOK);

  @BeforeAll
  static void aRoomWasClosed() {
    Rim.closeARoom();
  }

  @Nested
  class WithTheTokenOfAnotherRoom {

    @ParameterizedTest
    @CsvSource({
      "GET, ''",
      "GET, Patient",
      "GET, Patient/1",
      "GET, Patient/1/_history/1",
      "GET, Task?status=requested&_include=Task:focus",
      "GET, Nonsense",
      "GET, $meta",
      "GET, _history",
      "GET, ?_getpages=1",
      "POST, ''",
      "POST, Patient",
      "POST, Patient/_search",
      "PUT, Patient/1",
      "PATCH, Patient/1",
      "DELETE, Patient/1",
      "OPTIONS, ''",
      "POST, metadata"
    })
    void everyRoomAnswersAlike(String method, String path) {
      FhirCaller someone = Rim.someone();

      List<String> answers =
          OTHERS.stream().map(room -> Rim.seen(Rim.ask(someone.at(room), method, path))).toList();

      assertThat(answers).containsOnly(answers.get(0));
      assertThat(answers.get(0)).startsWith("403").contains("other-room");
    }

    @Test
    void evenItsOwnRoomsClientIsToldNoMoreOfAClosedRoom() {
      Answer closed = Rim.formerCaller().get("Patient");

      assertThat(closed.status()).isEqualTo(403);
      assertThat(closed.code()).isEqualTo("other-room");
    }
  }

  @Nested
  class WithoutAToken {

    @ParameterizedTest
    @CsvSource({
      "GET, ''",
      "GET, Patient",
      "GET, Patient/1",
      "GET, $meta",
      "POST, ''",
      "PUT, Patient/1",
      "DELETE, Patient/1",
      "OPTIONS, ''",
      "HEAD, metadata",
      "POST, metadata"
    })
    void everyRoomAsksForOne(String method, String path) {
      FhirCaller anyone = Rim.anyone();

      List<String> answers =
          OTHERS.stream().map(room -> Rim.seen(Rim.ask(anyone.at(room), method, path))).toList();

      assertThat(answers).containsOnly(answers.get(0));
      assertThat(answers.get(0)).startsWith("401").contains("www-authenticate");
    }

    @Test
    void theDirectoryAnswers() {
      assertThat(Rim.anyone().get("HealthcareService?_count=1").status()).isEqualTo(200);
      assertThat(Rim.anyone().get("metadata").status()).isEqualTo(200);
    }

    @Test
    void theDirectoryAnswersARoomsTokenAlike() {
      Answer anyone = Rim.anyone().get("Organization?name=panier");
      Answer someone = Rim.someone().at("directory").get("Organization?name=panier");

      assertThat(Rim.unstamped(someone.body())).isEqualTo(Rim.unstamped(anyone.body()));
    }
  }

  @Nested
  class WithATokenThatIsNone {

    @Test
    void everyRoomAnswersAlike() {
      List<String> answers =
          OTHERS.stream().map(room -> Rim.seen(Rim.askForged(room, "Patient"))).toList();

      assertThat(answers).containsOnly(answers.get(0));
      assertThat(answers.get(0)).startsWith("401");
    }
  }

  @Nested
  class TheStatement {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "metadata",
          "metadata/",
          "metadata?_summary=true",
          "metadata?_elements=rest",
          "metadata?mode=full",
          "metadata?_getpages=1",
          "metadata?_id=1&_include=*"
        })
    void isAlikeButForItsAddressAndDate(String path) {
      for (FhirCaller caller : List.of(Rim.anyone(), Rim.someone())) {
        List<String> statements =
            OTHERS.stream()
                .map(room -> Rim.seen(caller.at(room).get(path)).replace(room, "ROOM"))
                .map(Rim::unstamped)
                .toList();

        assertThat(statements).containsOnly(statements.get(0));
      }
    }

    @Test
    void isGivenToAnyone() {
      Answer statement = Rim.anyone().at(NEVER).get("metadata");

      assertThat(statement.status()).isEqualTo(200);
      assertThat(statement.body()).contains("CapabilityStatement", "/fhir/" + NEVER);
    }
  }

  @Nested
  class TheDiscoveryDocument {

    @Test
    void isAlikeForEveryName() {
      for (FhirCaller caller : List.of(Rim.anyone(), Rim.someone())) {
        List<String> documents =
            OTHERS.stream()
                .map(room -> Rim.seen(caller.at(room).get(".well-known/smart-configuration")))
                .toList();

        assertThat(documents.get(0)).startsWith("200").contains("/oauth2/token");
        assertThat(documents).containsOnly(documents.get(0));
      }
    }
  }

  @Nested
  class WithoutARoom {

    @ParameterizedTest
    @ValueSource(strings = {"metadata", "$meta", "Patient", "$export", "_history"})
    void nothingIsOffered(String name) {
      for (FhirCaller caller : List.of(Rim.anyone(), Rim.someone())) {
        Answer refused = caller.at(name).get("");

        assertThat(refused.status()).isIn(401, 403, 404);
        assertThat(refused.body()).contains("OperationOutcome");
      }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Clinique", "ab", "-abc", "abc-", "a_b", "a.b", "clinique%2Ddu%2Dparc"})
    void aMalformedNameIsNotFoundWhoeverAsks(String name) {
      Answer anyone = Rim.anyone().at(name).get("metadata");
      Answer someone = Rim.someone().at(name).get("Patient");

      assertThat(Rim.seen(anyone)).isEqualTo(Rim.seen(someone)).startsWith("404");
    }
  }
}
