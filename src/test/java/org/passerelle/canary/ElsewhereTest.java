package org.passerelle.canary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.support.LogLines;
import org.passerelle.support.World;
import org.passerelle.support.World.Engine;
import org.slf4j.LoggerFactory;

/** The search for canaries can find: what is put where it does not belong is found there. */
class ElsewhereTest {

  private final Canaries canaries = new Canaries();

  @ParameterizedTest
  @EnumSource(Engine.class)
  void aRowOfAnotherRoomIsFound(Engine engine) {
    World world = World.on(engine);
    Elsewhere elsewhere = new Elsewhere(world, canaries, Garden.ROOM);
    Patient person = new Patient();
    person.addName().setFamily(canaries.token("row"));

    assertThat(world.as("clinique-des-erables").post("Patient", person).status()).isEqualTo(201);
    elsewhere.lookEverywhere();

    assertThat(elsewhere.found()).containsOnlyKeys("table hfj_res_ver", "table hfj_spidx_string");
  }

  @Test
  void aFileAndAThreadAreFound() throws IOException, InterruptedException {
    Elsewhere elsewhere = new Elsewhere(World.on(Engine.H2), canaries, Garden.ROOM);
    Path file = Files.createTempFile("spool", canaries.token("name"));
    Files.writeString(file, canaries.token("file"));
    CountDownLatch looked = new CountDownLatch(1);
    Thread thread = new Thread(() -> await(looked), canaries.token("thread"));
    thread.start();

    elsewhere.lookEverywhere();
    looked.countDown();
    thread.join();
    Files.delete(file);

    assertThat(elsewhere.found()).containsOnlyKeys("file " + file, "thread");
  }

  @Test
  void aLineOfOursIsFoundFromDebugOn() {
    Elsewhere elsewhere = new Elsewhere(World.on(Engine.H2), canaries, Garden.ROOM);
    String token = canaries.token("log");
    try (LogLines log = LogLines.open()) {
      LoggerFactory.getLogger(ElsewhereTest.class).debug("a person: {}", token);
      elsewhere.look(log, "");
    }

    assertThat(elsewhere.found()).containsOnlyKeys("log of " + ElsewhereTest.class.getName());
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
