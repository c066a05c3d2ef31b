package org.passerelle.kill;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.passerelle.Passerelle;

/** The application in a process of its own, which can be killed as a power cut would. */
final class ChildHouse implements AutoCloseable {

  private static final Duration START = Duration.ofMinutes(3);
  private static final Duration LOOK = Duration.ofMillis(100);
  private static final Pattern READY = Pattern.compile("Passerelle is ready: (http://\\S+)");

  /** What makes a short life start sooner; nothing that touches how data is written. */
  private static final List<String> QUICK_START =
      List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx1g");

  private final Process process;
  private final String address;

  private ChildHouse(Process process, String address) {
    this.process = process;
    this.address = address;
  }

  /** Starts with these settings, and a folder for its output. */
  static ChildHouse start(Data data, Mode mode, List<String> settings) {
    Path log = data.folder().resolve("output-" + System.nanoTime() + ".log");
    Process process = launch(settings, mode, log);
    try {
      return new ChildHouse(process, addressOf(process, log));
    } catch (RuntimeException notReady) {
      process.destroyForcibly();
      throw notReady;
    }
  }

  /** How it is started: the profile that the launcher gives it. */
  enum Mode {
    SERVE,
    DEMO
  }

  private static Process launch(List<String> settings, Mode mode, Path log) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(QUICK_START);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(Passerelle.class.getName());
    command.addAll(settings);
    command.add("--server.port=0");
    command.add("--spring.profiles.active=" + mode.name().toLowerCase(Locale.ROOT));
    try {
      return new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(log.toFile())
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String addressOf(Process process, Path log) {
    await()
        .atMost(START)
        .pollInterval(LOOK)
        .until(() -> !process.isAlive() || READY.matcher(read(log)).find());
    Matcher ready = READY.matcher(read(log));
    if (!ready.find()) {
      throw new AssertionError("it did not start:\n" + read(log));
    }
    return ready.group(1);
  }

  private static String read(Path log) {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String address() {
    return address;
  }

  /** SIGKILL: no hook runs, nothing is flushed. Returns when the process is gone. */
  void kill() {
    process.destroyForcibly();
    process.onExit().join();
  }

  /** SIGTERM, as an administrator stops it. Returns when the process is gone. */
  void stop() {
    process.destroy();
    process.onExit().join();
  }

  @Override
  public void close() {
    kill();
  }
}
