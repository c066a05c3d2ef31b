package org.passerelle.smart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EmptySource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.policy.CodeValue;
import org.passerelle.scope.Level;
import org.passerelle.scope.Scope;
import org.passerelle.scope.Scopes;
import org.passerelle.served.Interaction;

/** SMART App Launch 2.2, section 3.0.2: what is a scope, and what is none. */
class ScopeGrammarTest {

  /** No scopes of ours, one a line. */
  private static final String OTHERS =
      """
      system/Task.
      system/Task
      system/Task.sr
      system/Task.rc
      system/Task.rr
      system/Task.CRUDS
      system/Task.x
      system/Task.read
      system/Task.*
      system/*.read
      SYSTEM/Task.r
      systems/Task.r
      system//Task.r
      system/task.r
      system/Nonsense.r
      system/Task*.r
      system/Task.cc
      system/Task.dc
      system/Task.su
      system/Task.crudsx
      system/Task.write
      user/Task.read
      patient/*.write
      system/*.*
      system/**.r
      */Task.r
      system/Resource.r
      system/DomainResource.r
      system/Task,Patient.r
      system/Task%2Er
      system/Task.r%3Fstatus=draft
      system/Task.r#status=draft
      system/Task.?status=draft
      system/Task?status=draft.r
      system/Task.r?
      system/Task.r?&
      system/Task.r??status=draft
      system/Task.r?status=draft&
      system/Task.r?&status=draft
      system/Task.r?status=draft?status=ready
      system/Task.r?status=draft;status=ready
      system/ServiceRequest.r?category
      system/ServiceRequest.r?category=
      system/Task.r?=x
      system/Task.r?code=x
      system/Task.r?status=a&status=b
      system/Task.r?status=draft&status=draft
      system/Task.r?status=%zz
      system/Task.r?status=%
      system/Task.r?status=%20
      system/Task.r?status=+
      system/Task.r?status=%00
      system/Task.r?status=dra%0Aft
      system/Task.r?status=,
      system/Task.r?status=draft,
      system/Task.r?status=dra\\,ft
      system/Task.r?status=a|b|c
      system/Task.r?status=|
      system/Task.r?status:not=draft
      system/Task.r?status:missing=false
      system/Task.r?STATUS=draft
      system/Task.r?st%61tus=draft
      system/Task.r?category=a
      system/Patient.r?status=active
      system/Patient.r?name=a
      system/Procedure.r?category=a
      system/Questionnaire.r?status=active
      system/*.r?status=active
      system/*.r?category=a
      system/Task.r?patient=Patient/1
      system/Task.r?_has:Observation:subject:code=x
      system/Observation.r?subject.status=x
      system/Observation.r?category=a&_include=Observation:subject
      system/Task.r?_id=1
      Task.r
      openid
      offline_access
      launch/patient
      """;

  @Test
  void aScopeIsReadIntoItsParts() {
    assertThat(Scope.parse("system/Task.crus"))
        .contains(
            new Scope(
                Level.SYSTEM,
                "Task",
                Set.of(
                    Interaction.CREATE, Interaction.READ, Interaction.UPDATE, Interaction.SEARCH),
                Map.of()));
    assertThat(Scope.parse("user/*.d").orElseThrow().may()).containsOnly(Interaction.DELETE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "patient/Observation.rs?category=http%3A%2F%2Fa%7Cb&status=final",
        "patient/Observation.rs?category=http://a|b&status=final",
        "patient/Observation.rs?status=%66inal&category=http://a%7cb"
      })
  void filtersAreReadAsAQueryIs(String text) {
    assertThat(Scope.parse(text))
        .map(Scope::filters)
        .contains(
            Map.of(
                "category",
                Set.of(new CodeValue("http://a", "b")),
                "status",
                Set.of(new CodeValue(null, "final"))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"system/Task.r?status=draft,ready", "system/Task.r?status=ready%2Cdraft"})
  void severalValuesOfAFilterMeanAnyOfThem(String text) {
    assertThat(Scope.parse(text).orElseThrow().filters())
        .isEqualTo(
            Map.of("status", Set.of(new CodeValue(null, "draft"), new CodeValue(null, "ready"))));
  }

  @ParameterizedTest
  @EmptySource
  @MethodSource("others")
  void whatIsNoScopeIsNotRead(String text) {
    assertThat(Scope.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "system/Task.cruds ",
        " system/Task.r",
        "system/Task.c r",
        "system/Task.r\n",
        "system/Task.r\t",
        "system/ Task.r",
        "system/Task .r",
        "system /Task.r",
        "system/Task.r? status=draft",
        "system/Task.r?status =draft"
      })
  void neitherIsOneWithABlankInIt(String text) {
    assertThat(Scope.parse(text)).isEmpty();
  }

  static Stream<String> others() {
    return OTHERS.lines();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "system/*.cruds; system/*.cruds; true",
        "system/*.cruds; system/Task.r; true",
        "system/Task.rs; system/Task.s; true",
        "system/Task.rs; system/Task.rus; false",
        "system/Task.rs; system/Patient.r; false",
        "system/Task.rs; system/*.r; false",
        "system/*.cruds; user/Task.r; false",
        "system/*.cruds; patient/Task.r; false",
        "user/*.cruds; system/Task.r; false",
        "system/*.cruds; system/Observation.rs?category=a; true",
        "system/Observation.rs?category=a; system/Observation.rs; false",
        "system/Observation.rs?category=a; system/Observation.rs?category=a; true",
        "system/Observation.rs?category=a; system/Observation.rs?category=b; false",
        "system/Observation.rs?category=a; system/Observation.rs?category=a,b; false",
        "system/Observation.rs?category=a,b; system/Observation.rs?category=a; true",
        "system/Observation.rs?category=a; system/Observation.rs?category=x|a; true",
        "system/Observation.rs?category=x|a; system/Observation.rs?category=a; false",
        "system/Observation.rs?category=a; system/Observation.rs?status=final; false",
        "system/Observation.rs?category=a; system/Observation.rs?category=a&status=final; true",
        "system/Observation.rs?category=a&status=final; system/Observation.rs?category=a; false",
        "system/Observation.r?category=a; system/Observation.rs?category=a; false"
      })
  void noMoreIsGrantedThanTheClientMayHave(String most, String asked, boolean granted) {
    Scopes atMost = Scopes.granted(List.of(most), Level.SYSTEM);

    assertThat(Scopes.parse(List.of(asked)).orElseThrow().within(atMost)).isEqualTo(granted);
  }

  @Test
  void foreignWordsAndOtherLevelsCountForNothing() {
    List<String> words =
        List.of("openid", "system/Task.r", "user/Task.s", "patient/Task.d", "system/*.c");

    assertThat(Scopes.granted(words, Level.SYSTEM))
        .isEqualTo(Scopes.parse(List.of("system/Task.r", "system/*.c")).orElseThrow());
    assertThat(Scopes.granted(words, Level.USER))
        .isEqualTo(Scopes.parse(List.of("user/Task.s")).orElseThrow());
    assertThat(Scopes.granted(words, Level.PATIENT))
        .isEqualTo(Scopes.parse(List.of("patient/Task.d")).orElseThrow());
  }
}
