package org.passerelle.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The file is whole: every family has its place, and there is enough of each. */
class MatrixSizeTest {

  private static final int FAMILIES = 48;
  private static final int LEAST_IN_TEST = 800;
  private static final int LEAST_IN_PROVE = 2_500;

  @Test
  void everyFamilyHasARowOrAReasonToWait() {
    Set<Integer> placed = new TreeSet<>();
    Matrix.standard().rows().forEach(row -> placed.add(row.family()));
    Matrix.standard().later().forEach(later -> placed.addAll(later.families()));

    assertThat(placed)
        .isEqualTo(IntStream.rangeClosed(1, FAMILIES).boxed().collect(Collectors.toSet()));
  }

  @Test
  void whatWaitsSaysWhyAndForWhat() {
    assertThat(Matrix.standard().later())
        .allSatisfy(
            later -> {
              assertThat(later.why()).hasSizeGreaterThan(20);
              assertThat(later.issue()).isBetween(3, 9);
            });
  }

  @Test
  void noTwoRowsHaveTheSameName() {
    assertThat(Matrix.standard().rows()).extracting(Row::id).doesNotHaveDuplicates();
  }

  @Test
  void thereAreEnoughAssertionsOnEachDatabase() {
    int some = Matrix.standard().rows().stream().mapToInt(row -> Selection.some(row).size()).sum();
    int full = Matrix.standard().rows().stream().mapToInt(row -> Selection.full(row).size()).sum();
    System.out.printf("leak matrix: %d assertions in test, %d in prove%n", some, full);

    assertThat(some).isGreaterThanOrEqualTo(LEAST_IN_TEST);
    assertThat(full).isGreaterThanOrEqualTo(LEAST_IN_PROVE);
  }
}
