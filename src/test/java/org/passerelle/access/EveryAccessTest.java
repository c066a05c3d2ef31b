package org.passerelle.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.access.AccessOutcome.DENIED;
import static org.passerelle.access.AccessOutcome.EMPTY;
import static org.passerelle.access.AccessOutcome.FAILED;
import static org.passerelle.access.AccessOutcome.SEEN;
import static org.passerelle.access.AccessOutcome.WRITTEN;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.support.FhirCaller;
import org.passerelle.support.World;
import org.passerelle.support.World.Engine;

/** Each thing that a caller does in a room leaves its line, by the time it is answered. */
class EveryAccessTest {

  private static final String PARC = "clinique-du-parc";

  @ParameterizedTest
  @EnumSource(Engine.class)
  void aReadIsSeenByWhomItWas(Engine engine) {
    World world = World.on(engine);
    String id = person(world.as(PARC));

    AccessLine line = Asked.get(world, world.as(PARC), "Patient/" + id).line();

    assertThat(line.finding()).isEqualTo(Finding.plain(SEEN));
    assertThat(line.act()).isEqualTo(new Act("read", "Patient", id, null));
    assertThat(line.who().client()).isEqualTo(PARC);
    assertThat(line.who().room()).isEqualTo(PARC);
    assertThat(line.who().role()).isEqualTo("system");
  }

  /** Whoever asks only for what is newer is answered whole, so that nothing is learnt unseen. */
  @ParameterizedTest
  @EnumSource(Engine.class)
  void aConditionalReadIsAnsweredWholeAndSeen(Engine engine) {
    World world = World.on(engine);
    String path = "Patient/" + person(world.as(PARC));
    String later = "Fri, 01 Jan 2100 00:00:00 GMT";

    Asked matched =
        Asked.of(world, world.as(PARC), path, r -> r.header("If-None-Match", "W/\"1\"").GET());
    Asked unmodified =
        Asked.of(world, world.as(PARC), path, r -> r.header("If-Modified-Since", later).GET());

    for (Asked asked : List.of(matched, unmodified)) {
      assertThat(asked.answer().status()).isEqualTo(200);
      assertThat(asked.answer().body()).contains("Patient");
      assertThat(asked.line().finding()).isEqualTo(Finding.plain(SEEN));
    }
  }

  /** As an entry of a batch, too. */
  @ParameterizedTest
  @EnumSource(Engine.class)
  void aConditionalReadInABatchIsAnsweredWholeAndSeen(Engine engine) {
    World world = World.on(engine);
    String path = "Patient/" + person(world.as(PARC));
    Bundle batch = new Bundle().setType(BundleType.BATCH);
    batch.addEntry().getRequest().setMethod(HTTPVerb.GET).setUrl(path).setIfNoneMatch("W/\"1\"");
    batch
        .addEntry()
        .getRequest()
        .setMethod(HTTPVerb.GET)
        .setUrl(path)
        .setIfModifiedSince(Date.from(Instant.parse("2100-01-01T00:00:00Z")));

    Asked asked = Asked.post(world, world.as(PARC), "", batch);

    assertThat(asked.answer().as(Bundle.class).getEntry())
        .hasSize(2)
        .allSatisfy(entry -> assertThat(entry.getResponse().getStatus()).startsWith("200"));
    assertThat(asked.lines()).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void aReadOfWhatIsNotThereIsEmpty(Engine engine) {
    World world = World.on(engine);

    Asked asked = Asked.get(world, world.as(PARC), "Patient/never-there");

    assertThat(asked.answer().status()).isEqualTo(404);
    assertThat(asked.line().finding()).isEqualTo(new Finding(EMPTY, null, "not-found"));
    assertThat(asked.line().act().id()).isEqualTo("never-there");
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void aSearchSaysHowManyAndNamesItsParametersWithoutTheirValues(Engine engine) {
    World world = World.on(engine);
    Patient person = new Patient();
    String family = "f" + UUID.randomUUID();
    person.addName().setFamily(family);
    world.as(PARC).post("Patient", person);

    Asked found = Asked.get(world, world.as(PARC), "Patient?family:exact=" + family + "&_count=5");
    Asked none = Asked.get(world, world.as(PARC), "Patient?family=x" + family);

    assertThat(found.line().finding()).isEqualTo(new Finding(SEEN, 1, null));
    assertThat(found.line().act())
        .isEqualTo(new Act("search-type", "Patient", null, "_count family"));
    assertThat(none.line().finding()).isEqualTo(new Finding(EMPTY, 0, null));
    assertThat(found.lines().toString() + none.lines()).doesNotContain(family);
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void whatIsWrittenIsWrittenOnce(Engine engine) {
    World world = World.on(engine);
    Patient person = new Patient().setActive(true);

    Asked made = Asked.post(world, world.as(PARC), "Patient", person);
    person.setId(made.line().act().id());
    person.setActive(false);
    Asked changed = Asked.put(world, world.as(PARC), person);
    Asked unchanged = Asked.put(world, world.as(PARC), person);
    Asked gone = Asked.of(world, world.as(PARC), "Patient/" + person.getIdPart(), r -> r.DELETE());

    assertThat(made.line().act().interaction()).isEqualTo("create");
    assertThat(made.line().finding()).isEqualTo(Finding.plain(WRITTEN));
    assertThat(changed.line().act()).isEqualTo(act("update", person));
    assertThat(changed.line().finding()).isEqualTo(Finding.plain(WRITTEN));
    assertThat(unchanged.line().finding()).isEqualTo(Finding.plain(SEEN));
    assertThat(gone.line().act()).isEqualTo(act("delete", person));
    assertThat(gone.line().finding()).isEqualTo(Finding.plain(WRITTEN));
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void whatIsNotOfferedIsDeniedAndKeepsNothingOfWhatItNamed(Engine engine) {
    World world = World.on(engine);

    AccessLine line =
        Asked.get(world, world.as(PARC), "Patient?Tremblay.diabete=oui&name:missing=true").line();

    assertThat(line.finding()).isEqualTo(new Finding(DENIED, null, "not-offered"));
    assertThat(line.act()).isEqualTo(new Act("search-type", "Patient", null, "name other"));
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void whatCannotBeReadHasFailed(Engine engine) {
    World world = World.on(engine);

    Asked asked =
        Asked.of(
            world,
            world.as(PARC),
            "Patient",
            request ->
                request
                    .header("Content-Type", "application/fhir+json")
                    .POST(BodyPublishers.ofString("{\"resourceType\":\"Patient\",")));

    assertThat(asked.answer().status()).isEqualTo(400);
    assertThat(asked.line().finding()).isEqualTo(new Finding(FAILED, null, "invalid-content"));
  }

  private static String person(FhirCaller caller) {
    return new IdType(
            caller
                .post("Patient", new Patient().setActive(true))
                .response()
                .headers()
                .firstValue("Location")
                .orElseThrow())
        .getIdPart();
  }

  private static Act act(String interaction, Patient person) {
    return new Act(interaction, "Patient", person.getIdElement().getIdPart(), null);
  }
}
