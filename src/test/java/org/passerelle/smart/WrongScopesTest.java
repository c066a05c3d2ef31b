package org.passerelle.smart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.passerelle.support.Answer;
import org.passerelle.support.World;
import org.passerelle.support.World.Engine;

/** Asks the token endpoint for each of the words that are no scopes. */
class WrongScopesTest {

  private static final String SOUND = "system/Patient.rs";

  private final Backend backend = Backend.of(World.on(Engine.H2));

  @Test
  void whatIsNoScopeIsNotGranted() {
    assertThat(granted(ScopeGrammarTest.others().toList())).isEmpty();
  }

  /** Nor is what stands beside it. */
  @Test
  void neitherIsARequestThatHoldsOne() {
    List<String> mixed = ScopeGrammarTest.others().map(scope -> SOUND + " " + scope).toList();

    assertThat(backend.askScope(SOUND).status()).isEqualTo(200);
    assertThat(granted(mixed)).isEmpty();
  }

  /** Each word of it would be sound: it is not even read. */
  @Test
  void norIsWhatIsLongerThanAnyScopeNeedsToBe() {
    Answer tooLong = backend.askScope((SOUND + " ").repeat(1_000).strip());

    assertThat(tooLong.status()).isEqualTo(400);
    assertThat(tooLong.body()).contains("invalid_request").doesNotContain("access_token");
  }

  /** Those that were not refused as they should be. */
  private List<String> granted(List<String> scopes) {
    return scopes.stream().filter(scope -> !isRefused(backend.askScope(scope))).toList();
  }

  private static boolean isRefused(Answer answer) {
    return answer.status() == 400
        && answer.body().contains("invalid_scope")
        && !answer.body().contains("access_token");
  }
}
