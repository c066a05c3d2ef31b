package org.passerelle.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.policy.Principal;
import org.passerelle.support.FhirCaller;
import org.passerelle.support.Someone;
import org.passerelle.support.World;
import org.passerelle.support.World.Engine;

/** Each line is found by whom it is about, under the id of its own room. */
class PersonIndexTest {

  private static final String PARC = "clinique-du-parc";

  private final String person = "p-" + UUID.randomUUID();

  @ParameterizedTest
  @EnumSource(Engine.class)
  void whatIsWrittenReadAndFoundIsFoundByItsPerson(Engine engine) {
    World world = World.on(engine);
    FhirCaller clinic = world.as(PARC);
    put(clinic);
    Task task = new Task();
    task.setId("t-" + person);
    task.setFor(new Reference("Patient/" + person));
    task.setStatus(Task.TaskStatus.DRAFT).setIntent(Task.TaskIntent.ORDER);
    assertThat(clinic.put(task, null).status()).isEqualTo(201);

    clinic.get("Task/" + task.getIdPart());
    clinic.get("Task?_id=" + task.getIdPart());
    clinic.get("Task?_id=" + task.getIdPart() + "&_elements=status");

    assertThat(acts(world))
        .containsExactly(
            "create Patient written",
            "create Task written",
            "read Task seen",
            "search-type Task seen",
            "search-type Task seen");
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void anEmptySearchAndADenialAreFoundByWhomTheyName(Engine engine) {
    World world = World.on(engine);
    put(world.as(PARC));
    FhirCaller clerk = Someone.in(world, PARC, Principal.CLERK);

    world.as(PARC).get("Observation?patient=Patient/" + person);
    clerk.get("Observation?patient=" + person);
    clerk.get("Patient/" + person + "/$everything");

    assertThat(acts(world))
        .containsExactly(
            "create Patient written",
            "search-type Observation empty",
            "search-type Observation denied",
            "operation Patient denied");
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void whatIsAskedAtAnotherRoomIsAboutNobodyOfOnesOwn(Engine engine) {
    World world = World.on(engine);
    put(world.as(PARC));

    world.as(PARC).at("clinique-des-erables").get("Patient/" + person);
    world.as(PARC).at("clinique-des-erables").get("Observation?patient=" + person);

    assertThat(acts(world)).containsExactly("create Patient written");
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void whatWasRefusedWithItsTransactionIsAboutNobody(Engine engine) {
    World world = World.on(engine);
    Consent wrong = new Consent();
    wrong.setPatient(new Reference("Patient/" + person));

    assertThat(world.as(PARC).post("Consent", wrong).status()).isGreaterThanOrEqualTo(400);

    assertThat(acts(world)).isEmpty();
  }

  /** A room reads its lines as they were written: the index is the person's alone. */
  @ParameterizedTest
  @EnumSource(Engine.class)
  void noRoomReadsTheIndex(Engine engine) {
    World world = World.on(engine);
    FhirCaller clinic = world.as(PARC);
    put(clinic);
    clinic.get("Observation?patient=" + person);

    List<AuditEvent> events =
        clinic.get("AuditEvent?entity=Patient/" + person).all(AuditEvent.class);

    assertThat(acts(world)).contains("search-type Observation empty");
    assertThat(events)
        .extracting(event -> event.getSubtypeFirstRep().getCode())
        .containsExactly("create");
  }

  private void put(FhirCaller clinic) {
    Patient resource = new Patient();
    resource.setId(person);
    assertThat(clinic.put(resource, null).status()).isEqualTo(201);
  }

  private List<String> acts(World world) {
    return world
        .everything()
        .query(
            "select l.* from access_person p join access_line l on l.tx = p.tx and l.n = p.n"
                + " where p.room = ? and p.patient = ? and l.room = p.room order by l.at",
            AccessRows::read,
            PARC,
            person)
        .stream()
        .map(RecordedAccess::line)
        .map(
            line ->
                String.join(
                    " ",
                    line.act().interaction(),
                    line.act().type(),
                    line.finding().outcome().code()))
        .toList();
  }
}
