package org.passerelle.kill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.passerelle.support.PostgreSql;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.util.FileSystemUtils;

/**
 * What outlives a killed process: its folder and its database.
 *
 * @param folder where its files are
 * @param url the database, as {@code serve} opens it
 * @param user who opens it
 * @param closing what is to be stopped with it
 */
record Data(Path folder, String url, String user, AutoCloseable closing) implements AutoCloseable {

  /** An H2 file, where {@code serve} would put it. */
  static Data onH2File() throws IOException {
    Path folder = Files.createTempDirectory("passerelle-kill-h2");
    String url =
        "jdbc:h2:file:retry:"
            + folder.resolve("passerelle")
            + ";WRITE_DELAY=0;LOCK_TIMEOUT=10000;DB_CLOSE_ON_EXIT=FALSE;MAX_COMPACT_TIME=0";
    return new Data(folder, url, "", () -> {}); // serve names nobody
  }

  /** A PostgreSQL server, which is not killed: the application is. */
  static Data onPostgreSql() throws IOException {
    PostgreSql server = PostgreSql.start();
    return new Data(
        Files.createTempDirectory("passerelle-kill-pg"), server.url(), PostgreSql.ROLE, server);
  }

  /** Names the folder and the database, whatever the mode would choose. */
  List<String> settings() {
    List<String> settings = new ArrayList<>(PostgreSql.settings(user));
    settings.add("--passerelle.data=" + folder);
    settings.add("--spring.datasource.url=" + url);
    return settings;
  }

  /** What {@code serve} is told: an H2 file it chooses by itself, as it stands in its settings. */
  List<String> servedSettings() {
    return url.startsWith("jdbc:h2:") ? folderSetting() : settings();
  }

  /** Names the folder alone, as {@code serve --data} does. */
  List<String> folderSetting() {
    return List.of("--passerelle.data=" + folder);
  }

  /**
   * Looks into the database as the killed process left it: an H2 file is copied, so that it is the
   * next process that recovers it, and not the one who looks.
   */
  <T> T look(Function<JdbcTemplate, T> query) throws IOException {
    Path copy = folder.resolve("copy.mv.db");
    if (Files.exists(file())) {
      Files.copy(file(), copy, StandardCopyOption.REPLACE_EXISTING);
    }
    String place =
        url.replace(folder.resolve("passerelle").toString(), folder.resolve("copy") + "");
    SingleConnectionDataSource once = new SingleConnectionDataSource(place, user, "", false);
    try {
      return query.apply(new JdbcTemplate(once));
    } finally {
      once.destroy();
    }
  }

  /** Changes the database by this statement; nothing else has it open. */
  void change(String statement) {
    SingleConnectionDataSource once = new SingleConnectionDataSource(url, user, "", false);
    try {
      new JdbcTemplate(once).update(statement);
    } finally {
      once.destroy();
    }
  }

  /** Size of the database file, in bytes; 0 when the database is not in the folder. */
  long fileSize() throws IOException {
    return Files.exists(file()) ? Files.size(file()) : 0;
  }

  private Path file() {
    return folder.resolve("passerelle.mv.db");
  }

  @Override
  public void close() throws Exception {
    closing.close();
    FileSystemUtils.deleteRecursively(folder);
  }
}
