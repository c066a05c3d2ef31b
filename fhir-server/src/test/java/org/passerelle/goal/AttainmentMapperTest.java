package org.passerelle.goal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.hl7.fhir.r4.model.DateTimeType;
import org.junit.jupiter.api.Test;

/** What a partner reads of a person's goals. {@code -Dgolden.update=true} rewrites the files. */
class AttainmentMapperTest {

  private static final Path FOLDER = Path.of("src/test/resources/golden/goal");

  @Test
  void aScoreComesWithTheGoalsThatItIsOf() throws IOException {
    assertGolden(
        "scored.json",
        List.of(
            standing("a", GoalLevel.BETTER, 3, "2026-08-04"),
            standing("b", GoalLevel.LESS, 1, "2026-08-05T10:00:00-04:00")));
  }

  @Test
  void withoutARatedGoalItSaysWhyThereIsNone() throws IOException {
    assertGolden("unscored.json", List.of());
  }

  private static void assertGolden(String name, List<Standing> standings) throws IOException {
    String written =
        FhirContext.forR4Cached()
                .newJsonParser()
                .setPrettyPrint(true)
                .encodeResourceToString(AttainmentMapper.map(Eyes.PERSON, standings))
            + "\n";
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(FOLDER.resolve(name), written, UTF_8);
    }
    assertThat(written).isEqualTo(Files.readString(FOLDER.resolve(name), UTF_8));
  }

  private static Standing standing(String goal, GoalLevel level, int weight, String rated) {
    return new Standing(goal, level, weight, new DateTimeType(rated), Instant.EPOCH);
  }
}
