package org.passerelle.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandTest {

  @TempDir Path here;

  @Test
  void sendsTheContentOfAKeyFile() throws IOException {
    Path keys = Files.writeString(here.resolve("keys.json"), "{\"keys\":[]}");

    Command command =
        Command.parse(List.of("client", "add", "--room", "le-panier", "--jwks", keys.toString()));

    assertThat(command.arguments())
        .containsExactly("add", "--room", "le-panier", "--jwks-content", "{\"keys\":[]}");
  }

  @Test
  void leavesAKeyAddressToTheService() {
    Command command =
        Command.parse(List.of("client", "add", "--jwks", "https://clinique.example/jwks"));

    assertThat(command.arguments())
        .containsExactly("add", "--jwks", "https://clinique.example/jwks");
  }

  @Test
  void keepsTheDataFolderToItself() {
    Command command = Command.parse(List.of("room", "list", "--data", "ailleurs"));

    assertThat(command.arguments()).containsExactly("list");
    assertThat(command.data()).isEqualTo(Path.of("ailleurs"));
  }

  @Test
  void refusesAKeyFileThatIsNotThere() {
    String missing = here.resolve("none.json").toString();

    assertThatThrownBy(() -> Command.parse(List.of("client", "add", "--jwks", missing)))
        .hasMessageContaining("cannot read the keys");
  }

  @Test
  void refusesAnOptionWithoutItsValue() {
    assertThatThrownBy(() -> Command.parse(List.of("room", "list", "--data")))
        .hasMessageContaining("wants a value");
  }

  @Test
  void refusesNoCommandAtAll() {
    assertThatThrownBy(() -> Command.parse(List.of())).isInstanceOf(IllegalArgumentException.class);
  }
}
