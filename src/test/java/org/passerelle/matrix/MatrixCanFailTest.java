package org.passerelle.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.leaks.OpenForm;
import org.passerelle.leaks.OpenWorld;
import org.passerelle.support.World;

/** Without gate and guard the same rows turn red: the runner can fail. */
@Tag("proof")
@Tag("wall")
class MatrixCanFailTest {

  private static final int MOST = 40;

  private static Stage open;

  @BeforeAll
  static void aFormIsPublished() {
    World world = OpenWorld.world();
    String form = Objects.requireNonNull(Matrix.standard().guesses().get("form")).hidden();
    OpenForm.publish(world, "matrice", form);
    open = Stage.in(world);
  }

  @ParameterizedTest
  @ValueSource(strings = "6-canonical")
  void whatIsHiddenIsShown(String row) {
    assertThat(complaints(row)).anyMatch(complaint -> complaint.contains("\n  shows "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"11-page", "13-create"})
  void whatIsHiddenIsAnsweredOtherwiseThanWhatNeverWas(String row) {
    assertThat(complaints(row)).anyMatch(complaint -> complaint.contains("\n  differs"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1-history-type", "4-has", "5-chain", "7-special", "8-count", "14-delete"})
  void whatNoOneIsOfferedIsAnswered(String row) {
    assertThat(complaints(row)).anyMatch(complaint -> complaint.contains("\n  expected REFUSED"));
  }

  private static List<String> complaints(String id) {
    Row row =
        Matrix.standard().rows().stream()
            .filter(each -> each.id().equals(id))
            .findFirst()
            .orElseThrow();
    return Selection.full(row).stream()
        .filter(probe -> probe.asker().door() == null)
        .filter(probe -> probe.encoding() == Encoding.JSON)
        .limit(MOST)
        .flatMap(probe -> probe.complaints(open).stream())
        .toList();
  }
}
