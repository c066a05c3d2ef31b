package org.passerelle.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.passerelle.admin.Admin;

/**
 * Data on which {@code serve} starts and two rooms can speak: the demonstration's rooms and
 * directory, a client with a key for each of the two, and no client with a secret.
 *
 * @param clinic the requester's system
 * @param receiver the receiver's
 */
record Furnished(KeyClient clinic, KeyClient receiver) {

  private static final List<String> JAVA =
      List.of(
          Path.of(System.getProperty("java.home"), "bin", "java").toString(),
          "-cp",
          System.getProperty("java.class.path"),
          Admin.class.getName());

  /** Furnishes this data, by a demonstration that runs on it once and its operator's commands. */
  static Furnished on(Data data) throws IOException, InterruptedException {
    Furnished made = new Furnished(KeyClient.of("clinique-du-parc"), KeyClient.of("le-panier"));
    try (ChildHouse house = ChildHouse.start(data, ChildHouse.Mode.DEMO, data.settings())) {
      add(data, made.clinic());
      add(data, made.receiver());
      house.stop();
    }
    data.change("update token_client set secret_hash = null");
    return made;
  }

  private static void add(Data data, KeyClient client) throws IOException, InterruptedException {
    Path keys = data.folder().resolve(client.id() + ".json");
    Files.writeString(keys, client.jwks());
    List<String> command = new java.util.ArrayList<>(JAVA);
    command.addAll(List.of("client", "add", "--room", client.room(), "--id", client.id()));
    command.addAll(List.of("--jwks", keys.toString(), "--data", data.folder().toString()));
    Process admin = new ProcessBuilder(command).inheritIO().start();
    assertThat(admin.waitFor()).isZero();
  }
}
