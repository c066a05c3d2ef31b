package org.passerelle.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstallationSecretTest {

  private static final String SET =
      Base64.getEncoder().encodeToString("thirty-two bytes, and all invented".getBytes());

  @TempDir private Path folder;

  @Test
  void isMadeOnceAndKeptFromOthers() throws IOException {
    Path file = folder.resolve("installation-secret");

    byte[] first = InstallationSecret.of(null, file);

    assertThat(InstallationSecret.of(null, file)).hasSize(32).isEqualTo(first);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void isTakenFromTheSettingAndThenNoFileIsMade() {
    Path file = folder.resolve("installation-secret");

    assertThat(InstallationSecret.of(SET + "\n", file)).isEqualTo(Base64.getDecoder().decode(SET));
    assertThat(file).doesNotExist();
  }

  @Test
  void mayBeSetBesideTheFileThatHoldsTheSame() throws IOException {
    Path file = Files.writeString(folder.resolve("installation-secret"), SET);

    assertThat(InstallationSecret.of(SET, file)).isEqualTo(InstallationSecret.of(null, file));
  }

  @Test
  void isRefusedWhenTheFileHoldsAnother() {
    Path file = folder.resolve("installation-secret");
    InstallationSecret.of(null, file);

    assertThatThrownBy(() -> InstallationSecret.of(SET, file))
        .isInstanceOf(StartRefused.class)
        .hasMessageNotContaining(SET);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "short", "c2hvcnQ=", "no base64, but of thirty-two letters and more"})
  void isRefusedWhenItIsTooShortOrCannotBeRead(String set) {
    assertThatThrownBy(() -> InstallationSecret.of(set, folder.resolve("none")))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("32 bytes");
  }
}
