package org.passerelle.leaks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.leaks.Neighbours.fresh;
import static org.passerelle.leaks.Neighbours.person;

import ca.uhn.fhir.jpa.util.ResourceCountCache;
import ca.uhn.fhir.util.ExtensionConstants;
import java.net.URI;
import java.net.http.HttpRequest;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.Extension;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.support.Answer;
import org.passerelle.support.FhirCaller;
import org.passerelle.support.World;
import org.passerelle.support.World.Engine;

/** Rows L10 and L16: the statement counts every room's rows, and one is kept for all who ask. */
class CapabilityStatementLeakTest {

  @Nested
  class BehindTheWall {

    @ParameterizedTest
    @EnumSource(Engine.class)
    void theStatementCountsNothing(Engine engine) {
      Neighbours two = Neighbours.on(engine);
      String before = two.parc().get("metadata").body();

      two.parc().post("Patient", person(fresh()));
      count(two.world());
      String after = two.parc().get("metadata").body();

      assertThat(after).contains("\"Patient\"");
      assertThat(after).doesNotContain(ExtensionConstants.CONF_RESOURCE_COUNT);
      assertThat(undated(after)).isEqualTo(undated(before));
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void eachWhoAsksReadsTheAddressTheyAskedAt(Engine engine) {
      World world = World.on(engine);

      String first = address(statement(world, "localhost", Neighbours.PARC));
      String second = address(statement(world, "127.0.0.1", Neighbours.ERABLES));

      assertThat(first).contains("//localhost:").endsWith("/fhir/" + Neighbours.PARC);
      assertThat(second).contains("//127.0.0.1:").endsWith("/fhir/" + Neighbours.ERABLES);
    }

    @Test
    void theCountsAreNoOperationEither() {
      Answer refused = Neighbours.on(Engine.H2).parc().get("$get-resource-counts");

      assertThat(refused.status()).isEqualTo(403);
      assertThat(refused.code()).isEqualTo("not-offered");
    }
  }

  @Nested
  class WithoutOurLayers {

    /** Before anyone asks, for HAPI keeps the first statement for a minute. */
    @BeforeAll
    static void twoRoomsHoldOnePatientEach() {
      Neighbours two = Neighbours.inTheOpen();
      two.parc().post("Patient", person(fresh()));
      two.erables().post("Patient", person(fresh()));
      count(two.world());
    }

    @Test
    void anyoneIsToldHowManyPatientsAllRoomsHoldTogether() {
      Answer statement = statement(OpenWorld.world(), "localhost", Neighbours.ERABLES);

      assertThat(patients(statement)).isGreaterThanOrEqualTo(2);
    }

    @Test
    void whoeverAsksReadsTheAddressOfWhoeverAskedFirst() {
      World world = OpenWorld.world();

      String first = address(statement(world, "localhost", Neighbours.PARC));
      String second = address(statement(world, "127.0.0.1", Neighbours.ERABLES));

      assertThat(second).isEqualTo(first);
    }
  }

  /** Whether the statement counts rows. */
  static boolean isToldHowMany(Neighbours two) {
    two.parc().post("Patient", person(fresh()));
    count(two.world());
    return statement(two.world(), "localhost", Neighbours.ERABLES)
        .body()
        .contains(ExtensionConstants.CONF_RESOURCE_COUNT);
  }

  /** Whether who asks second reads where the first asked. */
  static boolean isToldWhoAsked(Neighbours two) {
    statement(two.world(), "localhost", Neighbours.PARC);
    return !address(statement(two.world(), "127.0.0.1", Neighbours.ERABLES)).contains("127.0.0.1");
  }

  /** Counts now, as HAPI does every few hours by itself. */
  private static void count(World world) {
    ResourceCountCache counts = world.bean(ResourceCountCache.class);
    counts.clear();
    counts.update();
  }

  private static int patients(Answer statement) {
    Extension count =
        statement.as(CapabilityStatement.class).getRestFirstRep().getResource().stream()
            .filter(resource -> resource.getType().equals("Patient"))
            .map(patient -> patient.getExtensionByUrl(ExtensionConstants.CONF_RESOURCE_COUNT))
            .findFirst()
            .orElseThrow();
    return ((DecimalType) count.getValue()).getValue().intValue();
  }

  private static String undated(String statement) {
    return statement.replaceAll("\"date\"\\s*:\\s*\"[^\"]*\"", "");
  }

  private static String address(Answer statement) {
    return statement.as(CapabilityStatement.class).getImplementation().getUrl();
  }

  private static Answer statement(World world, String host, String room) {
    String address = world.address().replace("localhost", host);
    return FhirCaller.exchange(
        HttpRequest.newBuilder(URI.create(address + "/fhir/" + room + "/metadata"))
            .header("Accept", "application/fhir+json"));
  }
}
