package org.passerelle.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * A thread that is interrupted as it writes does not close the embedded database for everybody: a
 * file's channel is closed under it, and H2 opens it again.
 */
class InterruptedWriteTest {

  private static final int THREADS = 20;
  private static final int INTERRUPTS = 10;
  private static final int ROWS = 200;

  @TempDir Path folder;

  @Test
  void theDatabaseGoesOnAndHoldsEveryRow() throws InterruptedException {
    SingleConnectionDataSource first = new SingleConnectionDataSource(shipped(), true);
    JdbcTemplate database = new JdbcTemplate(first);
    database.execute("create table said (id int auto_increment primary key, words varchar)");
    AtomicReference<RuntimeException> failed = new AtomicReference<>();

    for (int i = 0; i < THREADS; i++) {
      Thread writer = new Thread(() -> write(failed));
      writer.start();
      for (int k = 0; k < INTERRUPTS && writer.isAlive(); k++) {
        writer.interrupt();
        writer.join(2);
      }
      writer.join();
    }

    assertThat(failed.get()).isNull();
    assertThat(count(database)).isEqualTo(THREADS * ROWS);
    first.destroy();
    assertThat(count(new JdbcTemplate(new DriverManagerDataSource(shipped()))))
        .isEqualTo(THREADS * ROWS);
  }

  private void write(AtomicReference<RuntimeException> failed) {
    SingleConnectionDataSource own = new SingleConnectionDataSource(shipped(), true);
    try {
      JdbcTemplate database = new JdbcTemplate(own);
      for (int i = 0; i < ROWS; i++) {
        database.update("insert into said (words) values (?)", "mot ".repeat(200));
      }
    } catch (RuntimeException e) {
      failed.set(e);
    } finally {
      own.destroy();
    }
  }

  private static int count(JdbcTemplate database) {
    Integer rows = database.queryForObject("select count(*) from said", Integer.class);
    return rows == null ? 0 : rows;
  }

  /** The URL that {@code serve} uses where nothing else is said, in this test's folder. */
  private String shipped() {
    YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
    yaml.setResources(new ClassPathResource("application.yaml"));
    Properties settings = yaml.getObject();
    return settings
        .getProperty("spring.datasource.url")
        .replace("${passerelle.data:./data}", folder.toString());
  }
}
