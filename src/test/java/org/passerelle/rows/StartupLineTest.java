package org.passerelle.rows;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.passerelle.support.World;
import org.passerelle.support.World.Engine;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Whoever starts the house on H2 reads that a layer of the wall is absent there. */
@ExtendWith(OutputCaptureExtension.class)
class StartupLineTest {

  private static final String LINE =
      "On this database the wall has no row-level security under it; PostgreSQL has.";

  @Test
  void onH2TheStartSaysThatRowLevelSecurityIsAbsent(CapturedOutput printed) {
    World.another(Engine.H2).close();

    assertThat(printed).containsOnlyOnce(LINE);
  }

  @Test
  void onPostgresqlItDoesNot(CapturedOutput printed) {
    World.another(Engine.POSTGRESQL).close();

    assertThat(printed).contains("Passerelle is ready").doesNotContain("row-level security");
  }
}
