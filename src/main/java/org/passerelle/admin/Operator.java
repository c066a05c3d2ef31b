package org.passerelle.admin;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * What the running service left for its operator: its loopback port and the secret to show there.
 */
record Operator(int port, String secret) {

  private static final int HIGHEST_PORT = 65_535;

  static Operator read(Path file) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    }
    String secret = properties.getProperty("secret", "").strip();
    int port = port(properties.getProperty("port", "").strip());
    if (secret.isEmpty() || port < 1 || port > HIGHEST_PORT) {
      throw new IOException(file + " names no port or no secret");
    }
    return new Operator(port, secret);
  }

  private static int port(String text) {
    return text.matches("[0-9]{1,5}") ? Integer.parseInt(text) : 0;
  }

  /** Without the secret, so that no message can give it away. */
  @Override
  public String toString() {
    return "Operator[port=" + port + "]";
  }
}
