package org.passerelle.profiles.fsh;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs SUSHI, as pinned in package-lock.json, on this module's FHIR Shorthand. */
final class Sushi {

  private static final String WHAT_TO_INSTALL =
      "Compiling the FHIR Shorthand needs Node 18 or newer with npm: apt-get install nodejs npm,"
          + " or ./passerelle test --install";

  private final Path module;
  private final Path home;

  /**
   * @param module the folder that holds sushi-config.yaml
   */
  Sushi(Path module) {
    this.module = module;
    this.home = module.resolve("target").resolve("fhir-home").toAbsolutePath();
  }

  /** Compiles into {@code out} and returns the folder of the resources. */
  Path compileInto(Path out) throws IOException, InterruptedException {
    run(module, WHAT_TO_INSTALL, "node", "--version");
    install();
    new R4Package().layIn(home);
    run(
        module,
        "SUSHI refuses the FHIR Shorthand",
        "node",
        "node_modules/fsh-sushi/dist/app.js",
        "build",
        "--snapshot",
        "--log-level",
        "warn",
        "--out",
        out.toString(),
        ".");
    return out.resolve("fsh-generated").resolve("resources");
  }

  /** {@code npm ci}, unless what is installed is what the lock file says. */
  private void install() throws IOException, InterruptedException {
    Path lock = module.resolve("package-lock.json");
    Path installed = module.resolve("node_modules").resolve("installed-lock.json");
    if (Files.exists(installed) && Files.mismatch(lock, installed) < 0) {
      return;
    }
    run(module, WHAT_TO_INSTALL, "npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts");
    Files.copy(lock, installed);
  }

  private void run(Path folder, String onFailure, String... command)
      throws IOException, InterruptedException {
    Path log = Files.createTempFile("sushi", ".log");
    try {
      var builder = new ProcessBuilder(command).directory(folder.toFile());
      builder.redirectErrorStream(true).redirectOutput(log.toFile());
      if (List.of(command).contains("build")) {
        builder.environment().put("HOME", home.toString()); // SUSHI's package cache is under HOME
      }
      Process process = start(builder, onFailure);
      boolean ended = process.waitFor(5, TimeUnit.MINUTES);
      if (!ended || process.exitValue() != 0) {
        process.destroyForcibly();
        String said = Files.readString(log, StandardCharsets.UTF_8);
        throw new IllegalStateException(onFailure + "\n" + said);
      }
    } finally {
      Files.deleteIfExists(log);
    }
  }

  private static Process start(ProcessBuilder builder, String onFailure) {
    try {
      return builder.start();
    } catch (IOException absent) {
      throw new IllegalStateException(onFailure, absent);
    }
  }
}
