package org.passerelle.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.passerelle.support.PostgreSql;
import org.passerelle.support.ProofSize;

/** The door's bench, on a house that it starts itself: for two seconds in {@code test}. */
@Tag("proof")
@Tag("door")
class DoorBenchTest {

  private static final List<String> STEPS =
      List.of("decide", "minimise", "record", "hand over", "around these", "whole passage");

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @Test
  void showsWhatEachStepCostsAndTheWayToTheReceiver() throws InterruptedException {
    int code = run(List.of());

    assertThat(code).isZero();
    showsAll("H2 2.");
  }

  @Test
  void showsTheSameOnPostgresqlAndLeavesADatabaseThatIsNotEmptyAlone(@TempDir Path folder)
      throws IOException, InterruptedException {
    assumeTrue(ProofSize.isFull(), "measured by ./passerelle prove door alone");
    try (PostgreSql server = PostgreSql.start()) {
      Path config = Files.writeString(folder.resolve("base.yaml"), settings(server));
      List<String> named = List.of("--config", config.toString());

      assertThat(run(named)).isZero();
      showsAll("PostgreSQL ");
      assertThat(run(named)).isOne();
      assertThat(text()).contains("the database holds tables");
    }
  }

  private static String settings(PostgreSql server) {
    StringBuilder settings = new StringBuilder("spring.datasource.url: " + server.url() + "\n");
    for (String setting : PostgreSql.settings(PostgreSql.ROLE)) {
      settings.append(setting.substring(2).replace("=", ": ")).append("\n");
    }
    return settings.toString();
  }

  private void showsAll(String database) {
    // Without the row for the page of figures: those are taken by the command alone.
    text().lines().filter(line -> !line.startsWith("| ")).forEach(System.out::println);
    for (String step : STEPS) {
      assertThat(text()).containsPattern("\n" + step + " +[0-9]+[.][0-9]{2} +[0-9]+[.][0-9]{2} ");
    }
    assertThat(text()).containsPattern("\nwhole passage +[1-9][0-9]*[.]");
    assertThat(text()).containsPattern("\nacknowledged +[1-9]").containsPattern("\ncrossed +[0-9]");
    assertThat(text()).contains(database, "never crossed: 0").doesNotContain("failed");
  }

  private int run(List<String> more) throws InterruptedException {
    List<String> words = new ArrayList<>(List.of("door"));
    words.addAll(List.of("--warmup", ProofSize.of(1, 120) + ""));
    words.addAll(List.of("--seconds", ProofSize.of(1, 60) + "", "--rate", "10"));
    words.addAll(more);
    PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
    return new Bench(Clock.systemUTC(), print).run(words);
  }

  private String text() {
    return out.toString(StandardCharsets.UTF_8);
  }
}
