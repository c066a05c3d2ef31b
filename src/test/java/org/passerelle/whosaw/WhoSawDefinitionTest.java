package org.passerelle.whosaw;

import static org.assertj.core.api.Assertions.assertThat;

import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceOperationComponent;
import org.hl7.fhir.r4.model.OperationDefinition;
import org.junit.jupiter.api.Test;
import org.passerelle.policy.Principal;
import org.passerelle.support.FhirCaller;
import org.passerelle.support.World;
import org.passerelle.support.World.Engine;

/** Who reads a statement of a room finds what each operation in it does, in the directory. */
class WhoSawDefinitionTest {

  private static final String CANONICAL =
      "https://passerelle.example/fhir/OperationDefinition/who-saw";

  private final FhirCaller anyone = World.on(Engine.H2).anyone();

  @Test
  void anyoneReadsWhatTheOperationDoes() {
    OperationDefinition read =
        anyone.get("OperationDefinition/who-saw").as(OperationDefinition.class);

    assertThat(read.getUrl()).isEqualTo(CANONICAL);
    assertThat(read.getInstance()).isTrue();
    assertThat(read.getDescription()).contains("renseignements", "information");
    assertThat(anyone.get("OperationDefinition?url=" + CANONICAL).all(OperationDefinition.class))
        .hasSize(1);
  }

  @Test
  void theRoomsStatementNamesIt() {
    FhirCaller person = Reader.of(World.on(Engine.H2), Principal.PERSON, "somebody").caller();

    assertThat(person.get("metadata").as(CapabilityStatement.class).getRestFirstRep().getResource())
        .flatExtracting(CapabilityStatementRestResourceComponent::getOperation)
        .extracting(CapabilityStatementRestResourceOperationComponent::getDefinition)
        .containsExactly(CANONICAL);
  }

  @Test
  void noRoomHasOne() {
    FhirCaller circle = World.on(Engine.H2).as("pairs-du-quartier");

    assertThat(circle.get("OperationDefinition/who-saw").code()).isEqualTo("not-offered");
  }
}
