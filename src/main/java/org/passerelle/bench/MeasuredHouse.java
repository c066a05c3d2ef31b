package org.passerelle.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.passerelle.Passerelle;
import org.passerelle.door.DoorTimes;
import org.passerelle.door.MeasuredDoor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * The whole application in this process, with the demonstration's rooms and a door that is
 * measured, reached by this machine alone. What it keeps on disk goes when it is closed; a database
 * that a configuration named stays.
 */
final class MeasuredHouse implements AutoCloseable {

  private final Path data;
  private final ConfigurableApplicationContext application;

  private MeasuredHouse(Path data, ConfigurableApplicationContext application) {
    this.data = data;
    this.application = application;
  }

  /**
   * Starts one.
   *
   * @param config where the database is named; null for a file of H2 as {@code serve} opens it
   */
  static MeasuredHouse start(@Nullable Path config) throws IOException {
    Path data = Files.createTempDirectory("passerelle-bench");
    SpringApplicationBuilder house =
        new SpringApplicationBuilder(Passerelle.class, MeasuredDoor.class).profiles("demo");
    house.initializers(
        starting -> starting.getBeanFactory().registerSingleton("doorTimes", new DoorTimes()));
    if (config != null) {
      house.initializers(new EmptyDatabase());
    }
    try {
      return new MeasuredHouse(data, house.run(settings(data, config).toArray(String[]::new)));
    } catch (RuntimeException broken) {
      FileSystemUtils.deleteRecursively(data);
      throw broken;
    }
  }

  private static List<String> settings(Path data, @Nullable Path config) {
    List<String> settings = new ArrayList<>();
    settings.add("--server.port=0");
    settings.add("--server.address=127.0.0.1");
    settings.add("--passerelle.mllp.port=0");
    settings.add("--passerelle.data=" + data);
    // What is wrong is said once, by who started it.
    settings.add("--logging.level.org.springframework.boot.SpringApplication=off");
    settings.add(
        config == null
            ? "--spring.datasource.url=" + file(data)
            : "--spring.config.additional-location=file:" + config);
    return settings;
  }

  /** As application.yaml has it: each commit waits for its file. */
  private static String file(Path data) {
    return "jdbc:h2:file:retry:"
        + data.resolve("passerelle")
        + ";WRITE_DELAY=0;LOCK_TIMEOUT=10000;DB_CLOSE_ON_EXIT=FALSE;MAX_COMPACT_TIME=0";
  }

  /** Scheme and authority. */
  String address() {
    return "http://localhost:"
        + ((WebServerApplicationContext) application).getWebServer().getPort();
  }

  /** What its door's passages took. */
  DoorTimes times() {
    return application.getBean(DoorTimes.class);
  }

  /** Product and version. */
  String database() {
    try (Connection connection = application.getBean(DataSource.class).getConnection()) {
      DatabaseMetaData about = connection.getMetaData();
      return about.getDatabaseProductName() + " " + about.getDatabaseProductVersion();
    } catch (SQLException e) {
      throw new IllegalStateException("the database is gone", e);
    }
  }

  @Override
  public void close() {
    application.close();
    try {
      FileSystemUtils.deleteRecursively(data);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
