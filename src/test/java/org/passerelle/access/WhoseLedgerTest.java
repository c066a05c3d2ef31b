package org.passerelle.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.support.FhirCaller;
import org.passerelle.support.Referral;
import org.passerelle.support.World;
import org.passerelle.support.World.Engine;

/** In whose ledger a line stands, how many there are, and what ties them. */
class WhoseLedgerTest {

  private static final String PARC = "clinique-du-parc";
  private static final String ERABLES = "clinique-des-erables";

  @ParameterizedTest
  @EnumSource(Engine.class)
  void aDenialAtAnotherRoomStandsInTheCallersOwnAndNamesNothing(Engine engine) {
    World world = World.on(engine);
    FhirCaller caller = world.as(ERABLES);

    Asked there = Asked.get(world, caller.at(PARC), "Patient/some-id?_summary=true");
    Asked nowhere = Asked.get(world, caller.at("never-made"), "Patient/some-id?_summary=true");

    for (Asked asked : List.of(there, nowhere)) {
      assertThat(asked.answer().status()).isEqualTo(403);
      assertThat(asked.line().who().room()).isEqualTo(ERABLES);
      assertThat(asked.line().act()).isEqualTo(new Act("read", null, null, null));
      assertThat(asked.line().finding())
          .isEqualTo(new Finding(AccessOutcome.DENIED, null, "other-room"));
    }
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void someoneWithoutATokenAndAReaderOfTheDirectoryAreCountedWithoutALine(Engine engine) {
    World world = World.on(engine);

    assertThat(Asked.get(world, world.anyone().at(PARC), "Patient").lines()).isEmpty();
    assertThat(Asked.get(world, world.anyone(), "Organization").lines()).isEmpty();
    assertThat(Asked.get(world, world.as(PARC).at("directory"), "Organization").lines()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void aBatchHasALineForEachEntry(Engine engine) {
    World world = World.on(engine);
    Bundle batch = new Bundle().setType(BundleType.BATCH);
    batch.addEntry().setResource(new Patient().setActive(true));
    batch.getEntryFirstRep().getRequest().setMethod(HTTPVerb.POST).setUrl("Patient");
    batch.addEntry().getRequest().setMethod(HTTPVerb.GET).setUrl("Patient/never-there");
    batch.addEntry().getRequest().setMethod(HTTPVerb.GET).setUrl("Condition?_has:a:b:c=d");
    batch.addEntry().getRequest().setMethod(HTTPVerb.GET).setUrl("Patient?family=x-never");

    Asked asked = Asked.post(world, world.as(PARC), "", batch);

    assertThat(asked.answer().status()).as(asked.answer().body()).isEqualTo(200);
    assertThat(asked.outcomes())
        .containsExactly(
            AccessOutcome.WRITTEN, AccessOutcome.EMPTY, AccessOutcome.DENIED, AccessOutcome.EMPTY);
    assertThat(asked.lines())
        .extracting(line -> line.line().act().interaction())
        .containsExactly("create", "read", "search-type", "search-type");
  }

  /** What another entry of the batch wrote is no line for the one that was refused. */
  @ParameterizedTest
  @EnumSource(Engine.class)
  void aRefusedEntryHasItsLineBesideOneThatWroteTheSameResource(Engine engine) {
    World world = World.on(engine);
    Patient patient = new Patient().setActive(true);
    patient.setId("Patient/" + UUID.randomUUID());
    Bundle batch = new Bundle().setType(BundleType.BATCH);
    batch.addEntry().setResource(patient).getRequest().setMethod(HTTPVerb.PUT);
    batch.getEntryFirstRep().getRequest().setUrl(patient.getId());
    batch
        .addEntry()
        .getRequest()
        .setMethod(HTTPVerb.DELETE)
        .setUrl(patient.getId() + "?_cascade=x");

    Asked asked = Asked.post(world, world.as(PARC), "", batch);

    assertThat(asked.answer().statuses()).containsExactly(200, 201, 403);
    assertThat(asked.outcomes())
        .containsExactlyInAnyOrder(AccessOutcome.WRITTEN, AccessOutcome.DENIED);
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void aTransactionHasALineForEachEntryWhetherItCommitsOrNot(Engine engine) {
    World world = World.on(engine);
    Bundle good = Referral.to("le-panier").bundle();
    Bundle wrong = Referral.to("nulle-part").bundle();

    Asked stored = Asked.post(world, world.as(PARC), "", good);
    Asked rolledBack = Asked.post(world, world.as(PARC), "", wrong);

    assertThat(stored.answer().status()).as(stored.answer().body()).isEqualTo(200);
    assertThat(stored.outcomes())
        .hasSize(good.getEntry().size())
        .containsOnly(AccessOutcome.WRITTEN);
    assertThat(rolledBack.answer().status()).isEqualTo(422);
    assertThat(rolledBack.outcomes())
        .hasSize(wrong.getEntry().size())
        .containsOnly(AccessOutcome.FAILED);
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void theAnswerCarriesTheCallersRequestIdOnceOrOneOfOurs(Engine engine) {
    World world = World.on(engine);
    String own = "emr." + UUID.randomUUID();

    assertThat(ids(world.as(PARC), own)).containsExactly(own);
    assertThat(ids(world.as(PARC), "Jean Tremblay"))
        .singleElement()
        .asString()
        .hasSize(36)
        .doesNotContain("Tremblay");
    assertThat(ids(world.as(PARC).at(ERABLES), own)).containsExactly(own);
  }

  private static List<String> ids(FhirCaller caller, String sent) {
    return FhirCaller.exchange(caller.request("Patient/x").header("X-Request-Id", sent).GET())
        .response()
        .headers()
        .allValues("X-Request-Id");
  }
}
