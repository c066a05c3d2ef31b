package org.passerelle.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.DynamicTest;
import org.passerelle.support.FhirCaller;
import org.passerelle.support.World;
import org.passerelle.support.World.Engine;

/**
 * The referrals of the Gravity project's samples, which this product did not write. Each is sent on
 * every database: {@link SdohccSamplesTest}.
 */
abstract class SdohccSamples {

  static final Duration SOON = Duration.ofSeconds(5);

  final SampleFolder folder = SampleFolder.sdohcc();
  final World world;

  SdohccSamples(Engine engine) {
    world = World.on(engine);
  }

  final Stream<DynamicTest> eachReferral(Consumer<String> test) {
    List<String> ids = folder.referralTasks();
    assertThat(ids).hasSize(4);
    return ids.stream().map(id -> DynamicTest.dynamicTest(id, () -> test.accept(id)));
  }

  static Task stored(FhirCaller clinic, String id) {
    return clinic.get("Task/" + id).as(Task.class);
  }
}
