package org.passerelle.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoorOptionsTest {

  @Test
  void warmsWithAsMuchAsItTakesAndMeasuresAtASteadyRate() {
    Options whole = DoorOptions.parse(List.of("--seconds", "30")).at("http://localhost:9");

    assertThat(DoorOptions.warming(whole).time()).isEqualTo(Duration.ofSeconds(120));
    assertThat(DoorOptions.warming(whole).rate()).isZero();
    assertThat(DoorOptions.measuring(whole).time()).isEqualTo(Duration.ofSeconds(30));
    assertThat(DoorOptions.measuring(whole).rate()).isEqualTo(10);
    assertThat(DoorOptions.measuring(whole).receiver()).isNotNull();
  }

  @Test
  void takesAConfiguration(@TempDir Path folder) throws IOException {
    Path file = Files.createFile(folder.resolve("base.yaml"));

    assertThat(DoorOptions.parse(List.of("--config", file.toString())).config()).isEqualTo(file);
    assertThat(DoorOptions.parse(List.of()).config()).isNull();
  }

  @Test
  void refusesWhatItDoesNotUnderstandBeforeAnythingStarts() {
    refuses("does not understand '--base'", "--base", "http://localhost:8080/fhir/une-clinique");
    refuses("does not understand '--rate'", "--rate");
    refuses("wants a number", "--seconds", "a while");
    refuses("cannot be read", "--config", "nowhere.yaml");
  }

  private static void refuses(String why, String... words) {
    assertThatThrownBy(() -> DoorOptions.parse(List.of(words)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(why);
  }
}
