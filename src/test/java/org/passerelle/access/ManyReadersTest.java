package org.passerelle.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.support.FhirCaller;
import org.passerelle.support.World;
import org.passerelle.support.World.Engine;
import org.springframework.core.env.Environment;

/** More readers than connections: each waits for its line, and none for another's connection. */
class ManyReadersTest {

  private static final int READERS = 64;
  private static final int READS_EACH = 5;

  @ParameterizedTest
  @EnumSource(Engine.class)
  void allAreAnsweredAndEachHasItsLine(Engine engine) {
    World world = World.on(engine);
    String correlation = "many-" + UUID.randomUUID();
    FhirCaller clinic = world.as("clinique-du-parc");
    assertThat(READERS).isGreaterThan(poolSize(world));
    ExecutorService threads = Executors.newFixedThreadPool(READERS);
    try {
      List<CompletableFuture<Integer>> readers =
          IntStream.range(0, READERS * READS_EACH)
              .mapToObj(
                  i -> CompletableFuture.supplyAsync(() -> read(clinic, correlation), threads))
              .toList();

      assertThat(readers).extracting(CompletableFuture::join).containsOnly(200);
    } finally {
      threads.shutdown();
    }
    assertThat(Asked.lines(world, correlation)).hasSize(READERS * READS_EACH);
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void linesAreWrittenWhileRequestsHoldEveryOtherConnection(Engine engine) throws SQLException {
    World world = World.on(engine);
    SomeLines some = new SomeLines(world);
    some.append(1);
    List<Connection> held = new ArrayList<>();
    try {
      while (held.size() < poolSize(world) - 1) {
        held.add(world.bean(DataSource.class).getConnection());
      }

      some.append(3);
    } finally {
      for (Connection connection : held) {
        connection.close();
      }
    }
    assertThat(
            world
                .everything()
                .queryForObject(
                    "select count(*) from access_line where room = ?", Long.class, some.room()))
        .isEqualTo(4);
  }

  private static int read(FhirCaller caller, String correlation) {
    return FhirCaller.exchange(
            caller.request("Patient?_count=1").header("X-Request-Id", correlation).GET())
        .status();
  }

  private static int poolSize(World world) {
    return world
        .bean(Environment.class)
        .getRequiredProperty("spring.datasource.hikari.maximum-pool-size", Integer.class);
  }
}
