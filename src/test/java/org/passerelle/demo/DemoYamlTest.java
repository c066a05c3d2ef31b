package org.passerelle.demo;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DemoYamlTest {

  private record Entry(String name, String kind) {}

  @Test
  void refusesAKeyThatNothingReads() {
    assertThatThrownBy(() -> DemoYaml.list("/demo/misspelt.yaml", Entry.class))
        .hasMessageContaining("knid");
  }

  @Test
  void refusesAFileThatIsNotInTheBuild() {
    assertThatThrownBy(() -> DemoYaml.list("/demo/nowhere.yaml", Entry.class))
        .hasMessageContaining("/demo/nowhere.yaml");
  }
}
