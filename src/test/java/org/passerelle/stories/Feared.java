package org.passerelle.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.passerelle.policy.Principal;
import org.passerelle.support.Concerns;
import org.passerelle.support.FhirCaller;
import org.passerelle.support.Patience;
import org.passerelle.support.RawRoom;
import org.passerelle.support.Receiver;
import org.passerelle.support.Sent;
import org.passerelle.support.Someone;
import org.passerelle.support.World.Engine;
import org.springframework.jdbc.core.JdbcTemplate;

/** A clinic whose clinician fears for somebody, and a circle that may follow that person. */
abstract class Feared extends Story {

  static final String CIRCLE = "pairs-du-quartier";
  static final String CLINIC = "clinique-du-parc";

  final Receiver circle = new Receiver(as(CIRCLE));
  final FhirCaller partner = Someone.in(world, CIRCLE, Principal.PATIENT_PARTNER);
  final Concerns concerns = new Concerns(partner);
  final FhirCaller doctor = Someone.in(world, CLINIC, Principal.CLINIC_STAFF);

  private final JdbcTemplate database = world.bean(JdbcTemplate.class);

  Feared(Engine engine) {
    super(engine);
  }

  /** Once the circle follows the person: under which id. */
  String knownAs(Sent sent) {
    Task copy = circle.accepts(sent);
    clinic.awaits(sent, TaskStatus.ACCEPTED);
    return copy.getFor().getReferenceElement().getIdPart();
  }

  /** Once whoever is to hear has heard. */
  void assertSpread() {
    Patience.until(
        () ->
            assertThat(
                    database.queryForList(
                        "select task_instance from scheduled_tasks"
                            + " where task_name in ('spread-concern', 'hear-concern')",
                        String.class))
                .isEmpty());
  }

  /** That the circle never heard of this person: not even what it may no longer see. */
  void assertNeverHeard(String person) {
    assertSpread();
    assertThat(
            database.queryForList(
                "select id from concern_copy where circle_room = ? and target_patient = ?",
                String.class,
                CIRCLE,
                person))
        .isEmpty();
  }

  Communication heard(String person) {
    Patience.until(() -> assertThat(concerns.about(person)).hasSize(1));
    return concerns.about(person).get(0);
  }

  /** Whatever else ends in these days has its jobs too. */
  void assertExpunged(String id) {
    RawRoom there = new RawRoom(world, CIRCLE);
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(there.tablesWith(List.of(id))).isEmpty());
  }
}
