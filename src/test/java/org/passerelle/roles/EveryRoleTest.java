package org.passerelle.roles;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.policy.Policy;
import org.passerelle.policy.Principal;
import org.passerelle.policy.TypePolicy;
import org.passerelle.room.RoomKind;
import org.passerelle.served.Interaction;
import org.passerelle.served.Served;
import org.passerelle.served.ServedType;
import org.passerelle.support.Answer;
import org.passerelle.support.FhirCaller;
import org.passerelle.support.World;
import org.passerelle.support.World.Engine;

/** Every role, everywhere it acts, asks for every interaction on every type over HTTP. */
class EveryRoleTest {

  private static final List<String> UNSERVED =
      List.of("Questionnaire", "CommunicationRequest", "Nonsense");

  static Stream<Seat> all() {
    return Seat.all();
  }

  /** One clinic's, one organization's, and an inner room. */
  static Stream<Seat> some() {
    return Stream.of(
        new Seat(Principal.CLERK, RoomKind.CLINIC),
        new Seat(Principal.VOLUNTEER, RoomKind.ORGANIZATION),
        new Seat(Principal.PATIENT_PARTNER, RoomKind.NOTEBOOK));
  }

  @ParameterizedTest
  @MethodSource("all")
  void isAnsweredAsItsPolicySays(Seat seat) {
    assertAsListed(World.on(Engine.H2), seat);
  }

  @ParameterizedTest
  @MethodSource("some")
  void isAnsweredAlikeOnPostgresql(Seat seat) {
    assertAsListed(World.on(Engine.POSTGRESQL), seat);
  }

  /** Said once more by hand, for what must never follow from a change of a file. */
  @ParameterizedTest
  @CsvSource({
    "CLERK, CLINIC, Condition",
    "CLERK, CLINIC, Observation",
    "CLERK, CLINIC, DocumentReference",
    "CLERK, CLINIC, QuestionnaireResponse",
    "CLERK, CLINIC, Consent",
    "CARE_NAVIGATOR, CLINIC, Condition",
    "CARE_NAVIGATOR, CLINIC, Observation",
    "CARE_NAVIGATOR, CLINIC, DocumentReference",
    "CITIZEN_PARTNER, CIRCLE, QuestionnaireResponse",
    "CITIZEN_PARTNER, CIRCLE, Observation",
    "PERSON, CIRCLE, Goal",
    "CAREGIVER, CIRCLE, Goal",
    "CAREGIVER, CIRCLE, CareTeam",
    "CLERK, CLINIC, Goal",
    "CLERK, CLINIC, CarePlan",
    "CLERK, CLINIC, CareTeam",
    "CLERK, CLINIC, Encounter",
    "ORGANIZATION_MEMBER, ORGANIZATION, Goal",
    "ORGANIZATION_MEMBER, ORGANIZATION, CarePlan",
    "VOLUNTEER, ORGANIZATION, CareTeam",
    "PATIENT_PARTNER, CIRCLE, DocumentReference",
    "VOLUNTEER, ORGANIZATION, Patient",
    "VOLUNTEER, ORGANIZATION, Provenance",
    "VOLUNTEER, ORGANIZATION, AuditEvent",
    "CLERK, CLINIC, AuditEvent",
    "VOLUNTEER, ORGANIZATION, Consent",
    "ORGANIZATION_MEMBER, ORGANIZATION, AuditEvent",
    "CAREGIVER, CIRCLE, Patient",
    "PERSON, CIRCLE, Patient",
    "RESEARCHER, STUDY, Patient",
    "ANONYMOUS, DIRECTORY, Patient"
  })
  void neverReadsWhatIsNotForIt(Principal principal, RoomKind kind, String type) {
    FhirCaller caller = new Seat(principal, kind).in(World.on(Engine.H2));

    assertThat(refused(caller.get(type + "/1"))).isTrue();
    assertThat(refused(caller.get(type + "?_count=1"))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Goal",
        "CarePlan",
        "CareTeam",
        "Consent",
        "Task",
        "RelatedPerson",
        "DocumentReference"
      })
  void aPartnerWhoIsNotAuthorisedReadsNoneOfThese(String type) {
    neverReadsWhatIsNotForIt(Principal.LAPSED_PARTNER, RoomKind.CIRCLE, type);
  }

  @ParameterizedTest
  @MethodSource("all")
  void isToldByTheStatementWhatItMayDoAndNoMore(Seat seat) {
    World world = World.on(Engine.H2);
    Policy policy = seat.policy(world);

    CapabilityStatement statement = seat.in(world).get("metadata").as(CapabilityStatement.class);

    CapabilityStatementRestComponent rest = statement.getRestFirstRep();
    assertThat(rest.getOperation().stream().map(one -> one.getName()))
        .containsExactlyElementsOf(policy.operations().keySet());
    assertThat(rest.getInteraction().stream().map(one -> one.getCode().toCode()))
        .containsExactlyElementsOf(policy.bundles() ? List.of("transaction", "batch") : List.of());
    List<CapabilityStatementRestResourceComponent> told = rest.getResource();
    assertThat(told.stream().map(CapabilityStatementRestResourceComponent::getType))
        .containsExactlyElementsOf(policy.byType().keySet());
    for (CapabilityStatementRestResourceComponent resource : told) {
      TypePolicy type = policy.type(resource.getType()).orElseThrow();
      assertThat(resource.getInteraction().stream().map(one -> one.getCode().toCode()))
          .containsExactlyElementsOf(type.interactions().stream().map(Interaction::code).toList());
      assertThat(resource.getOperation().stream().map(one -> one.getName()))
          .containsExactlyElementsOf(type.operations().keySet());
      assertThat(resource.getSearchParam().stream().map(one -> one.getName()))
          .containsExactlyElementsOf(type.params().keySet());
      assertThat(resource.getSearchInclude().stream().map(Object::toString))
          .containsExactlyElementsOf(new TreeSet<>(type.includes()));
      assertThat(resource.hasDocumentation()).isEqualTo(!type.reads().all());
    }
  }

  @Test
  void theStatementOfOneCallerIsNeverAnothers() {
    World world = World.on(Engine.H2);
    FhirCaller system = new Seat(Principal.SYSTEM, RoomKind.CLINIC).in(world);
    FhirCaller clerk = new Seat(Principal.CLERK, RoomKind.CLINIC).in(world);
    FhirCaller anyone = world.anyone().at(system.room());

    String first = undated(system.get("metadata"));
    String clerks = undated(clerk.get("metadata"));
    String anyones = undated(anyone.get("metadata"));

    assertThat(first).contains("\"Condition\"");
    assertThat(clerks).contains("\"Task\"").doesNotContain("\"Condition\"");
    assertThat(anyones).doesNotContain("\"Task\"");
    assertThat(undated(system.get("metadata"))).isEqualTo(first);
    FhirCaller again = new Seat(Principal.CLERK, RoomKind.CLINIC).in(world);
    assertThat(undated(again.get("metadata"))).isEqualTo(clerks);
  }

  private static void assertAsListed(World world, Seat seat) {
    FhirCaller caller = seat.in(world);
    Policy policy = seat.policy(world);
    List<String> wrong = new ArrayList<>();
    for (ServedType type : Served.standard().types()) {
      for (Interaction interaction : Interaction.values()) {
        boolean listed =
            policy.type(type.name()).filter(own -> own.allows(interaction)).isPresent();
        Answer answer = ask(caller, type.name(), interaction);
        if (refused(answer) == listed || answer.status() >= 500) {
          wrong.add(interaction + " " + type.name() + ": " + answer.status());
        }
      }
    }
    for (String type : UNSERVED) {
      for (Interaction interaction : Interaction.values()) {
        if (!refused(ask(caller, type, interaction))) {
          wrong.add(interaction + " " + type);
        }
      }
    }
    assertThat(wrong).as(seat.toString()).isEmpty();
  }

  /** Of an id that is not there, and with content that no type takes: nothing is stored. */
  private static Answer ask(FhirCaller caller, String type, Interaction interaction) {
    String one = type + "/nulle-part-1";
    String body = "{\"resourceType\":\"" + type + "\",\"id\":\"nulle-part-1\",\"nonsense\":{}}";
    return switch (interaction) {
      case READ -> caller.get(one);
      case SEARCH -> caller.get(type + "?_count=1");
      case CREATE -> caller.post(type, body, "application/fhir+json");
      case UPDATE ->
          FhirCaller.exchange(
              caller
                  .request(one)
                  .header("Content-Type", "application/fhir+json")
                  .PUT(BodyPublishers.ofString(body)));
      case DELETE -> caller.delete(one);
    };
  }

  private static boolean refused(Answer answer) {
    return answer.status() == 403 && answer.code().equals("not-offered");
  }

  private static String undated(Answer statement) {
    return statement.body().replaceAll("\"(date|id)\"\\s*:\\s*\"[^\"]*\"", "");
  }
}
