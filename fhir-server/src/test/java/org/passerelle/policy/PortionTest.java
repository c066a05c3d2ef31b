package org.passerelle.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A part of a type, as conditions of which one is enough. */
class PortionTest {

  private static final CodeValue A = new CodeValue(null, "a");
  private static final CodeValue B = new CodeValue(null, "b");

  @Test
  void aConditionThatNamesNothingIsMetByAll() {
    assertThat(Portion.ALL.all()).isTrue();
    assertThat(new Portion(List.of(Map.of("status", Set.of(A)), Map.of())).all()).isTrue();
    assertThat(new Portion(List.of(Map.of("status", Set.of(A)))).all()).isFalse();
    assertThat(new Portion(List.of()).all()).isFalse();
  }

  @Test
  void aSearchIsCutDownToWhatEachConditionNames() {
    Portion portion =
        new Portion(
            List.of(
                Map.of("category", Set.of(A), "status", Set.of(A)), Map.of("category", Set.of(B))));

    assertThat(portion.common()).isEqualTo(Map.of("category", Set.of(A, B)));
  }

  @Test
  void byDifferentParametersAndForAllItIsNotCutDown() {
    assertThat(
            new Portion(List.of(Map.of("category", Set.of(A)), Map.of("status", Set.of(A))))
                .common())
        .isEmpty();
    assertThat(new Portion(List.of(Map.of("category", Set.of(A)), Map.of())).common()).isEmpty();
    assertThat(Portion.ALL.common()).isEmpty();
  }
}
