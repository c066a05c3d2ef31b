package org.passerelle.smart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EmptySource;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.scope.Level;
import org.passerelle.scope.Scope;
import org.passerelle.scope.Scopes;
import org.passerelle.served.Interaction;

/** SMART App Launch 2.2, section 3.0.2: what is a scope, and what is none. */
class ScopeGrammarTest {

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
    assertThat(Scope.parse("patient/Observation.rs?category=http%3A%2F%2Fa%7Cb&status=final"))
        .map(Scope::filters)
        .contains(Map.of("category", "http://a|b", "status", "final"));
  }

  @ParameterizedTest
  @EmptySource
  @ValueSource(
      strings = {
        "system/Task.",
        "system/Task",
        "system/Task.sr",
        "system/Task.rc",
        "system/Task.rr",
        "system/Task.cruds ",
        " system/Task.r",
        "system/Task.CRUDS",
        "system/Task.x",
        "system/Task.read",
        "system/Task.*",
        "system/*.read",
        "SYSTEM/Task.r",
        "systems/Task.r",
        "system//Task.r",
        "system/task.r",
        "system/Nonsense.r",
        "system/Task*.r",
        "system/Task.r?",
        "system/Task.r?category",
        "system/Task.r?category=",
        "system/Task.r?=x",
        "system/Task.r?code=x",
        "system/Task.r?status=a&status=b",
        "system/Task.r?status=%zz",
        "system/Task.r?_id=1",
        "Task.r",
        "openid",
        "offline_access",
        "launch/patient"
      })
  void whatIsNoScopeIsNotRead(String text) {
    assertThat(Scope.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "system/*.cruds, system/*.cruds, true",
    "system/*.cruds, system/Task.r, true",
    "system/Task.rs, system/Task.s, true",
    "system/Task.rs, system/Task.rus, false",
    "system/Task.rs, system/Patient.r, false",
    "system/Task.rs, system/*.r, false",
    "system/*.cruds, user/Task.r, false",
    "system/*.cruds, patient/Task.r, false",
    "system/*.cruds, system/Observation.rs?category=survey, false",
    "user/*.cruds, system/Task.r, false"
  })
  void noMoreIsGrantedThanTheClientMayHave(String most, String asked, boolean granted) {
    Scopes atMost = Scopes.granted(List.of(most));

    assertThat(Scopes.parse(List.of(asked)).orElseThrow().grantableWithin(atMost))
        .isEqualTo(granted);
  }

  @Test
  void severalScopesAddUpAndForeignWordsCountForNothing() {
    Scopes scopes =
        Scopes.granted(
            List.of("openid", "system/Task.r", "user/Task.s", "patient/Task.d", "system/*.c"));

    assertThat(scopes.on("Task"))
        .containsOnly(Interaction.READ, Interaction.SEARCH, Interaction.CREATE);
    assertThat(scopes.on("Patient")).containsOnly(Interaction.CREATE);
  }

  /** Left out, the filter would widen it to all observations. */
  @Test
  void aFilterThatIsNotEnforcedOpensNothing() {
    assertThat(Scopes.granted(List.of("system/Observation.rs?category=x")).on("Observation"))
        .isEmpty();
  }
}
