package org.passerelle.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.hl7.fhir.r4.model.HealthcareService;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.passerelle.support.FhirCaller;
import org.passerelle.support.ProofSize;

/**
 * A referral that was acknowledged reaches its receiver once, whatever happens to the process. Runs
 * beside the other tests: its houses are processes of their own.
 */
@Execution(ExecutionMode.CONCURRENT)
@Tag("proof")
@Tag("kill")
class KillTest {

  private static final long SEED = 7L;
  private static final int KILLS = ProofSize.of(3, 30);

  @Nested
  class KilledBetweenTheAnswerAndTheCopy {

    @Test
    void makesOneCopyOnAnH2File() throws Exception {
      try (Data data = Data.onH2File()) {
        new Kills(data, Furnished.on(data), new Random(SEED)).survive(KILLS);
      }
    }

    @Test
    void makesOneCopyOnPostgreSql() throws Exception {
      try (Data data = Data.onPostgreSql()) {
        new Kills(data, Furnished.on(data), new Random(SEED)).survive(KILLS);
      }
    }
  }

  @Nested
  class ServedWithoutTheDemonstration {

    @Test
    void startsOnAnH2File() throws Exception {
      try (Data data = Data.onH2File()) {
        startsEmpty(data, data.servedSettings());

        assertThat(data.fileSize()).isPositive();
      }
    }

    @Test
    void startsOnPostgreSql() throws Exception {
      try (Data data = Data.onPostgreSql()) {
        startsEmpty(data, data.servedSettings());
      }
    }

    private static void startsEmpty(Data data, List<String> settings) {
      try (ChildHouse house = ChildHouse.start(data, ChildHouse.Mode.SERVE, settings)) {
        FhirCaller anyone = FhirCaller.anonymous(house.address());

        assertThat(anyone.get("HealthcareService").status()).isEqualTo(200);
        assertThat(Found.all(anyone, HealthcareService.class)).isEmpty();
      }
    }
  }
}
