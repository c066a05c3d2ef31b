package org.passerelle.leaks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.leaks.Neighbours.fresh;
import static org.passerelle.leaks.Neighbours.person;

import java.util.List;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventOutcome;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.support.Answer;
import org.passerelle.support.FhirCaller;
import org.passerelle.support.World.Engine;

/** A room's ledger of access is read in that room alone, whatever is asked, and however. */
class AccessLeakTest {

  private static final String ALL = "AuditEvent?_count=200";

  @ParameterizedTest
  @EnumSource(Engine.class)
  void aRoomFindsItsOwnLinesAndNobodyElseDoes(Engine engine) {
    Neighbours two = Neighbours.on(engine);
    String id = seen(two.parc());
    AuditEvent own = newest(two.parc(), "AuditEvent?entity=Patient/" + id);

    assertThat(own.getOutcome()).isEqualTo(AuditEventOutcome._0);
    assertThat(own.getEntityFirstRep().getWhat().getReference()).isEqualTo("Patient/" + id);
    assertThat(own.getAgentFirstRep().getWho().getIdentifier().getValue())
        .isEqualTo(Neighbours.PARC);
    String path = "AuditEvent/" + own.getIdElement().getIdPart();
    assertThat(two.parc().get(path).status()).isEqualTo(200);
    assertThat(two.erables().get(path).status()).isEqualTo(404);
    for (String search :
        List.of(
            "AuditEvent?entity=Patient/" + id,
            "AuditEvent?_id=" + own.getIdElement().getIdPart(),
            ALL,
            ALL + "&date=ge2020-01-01",
            ALL + "&_offset=1")) {
      Answer answer = two.erables().get(search);
      assertThat(answer.status()).as(answer.body()).isEqualTo(200);
      assertThat(answer.all(AuditEvent.class))
          .as(search)
          .allSatisfy(event -> assertThat(room(event)).isEqualTo(Neighbours.ERABLES))
          .noneSatisfy(
              event -> assertThat(event.getIdPart()).isEqualTo(own.getIdElement().getIdPart()));
    }
    assertThat(two.world().anyone().at(Neighbours.PARC).get(ALL).status()).isEqualTo(401);
  }

  /** What one clinic asks at another's base stands in its own ledger, without a trace of whose. */
  @ParameterizedTest
  @EnumSource(Engine.class)
  void whoTriesAnotherRoomIsNotToldOfInThatRoom(Engine engine) {
    Neighbours two = Neighbours.on(engine);
    String id = seen(two.parc());
    int before = two.parc().get("AuditEvent?entity=Patient/" + id).all(AuditEvent.class).size();

    assertThat(two.erables().at(Neighbours.PARC).get("Patient/" + id).status()).isEqualTo(403);

    AuditEvent denial = newest(two.erables(), ALL);
    assertThat(denial.getOutcome()).isEqualTo(AuditEventOutcome._4);
    assertThat(denial.getOutcomeDesc()).isEqualTo("denied: other-room");
    assertThat(two.erables().get(ALL).body()).doesNotContain(id).doesNotContain(Neighbours.PARC);
    assertThat(two.parc().get("AuditEvent?entity=Patient/" + id).all(AuditEvent.class))
        .hasSize(before);
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void pagesFollowOneAnother(Engine engine) {
    Neighbours two = Neighbours.on(engine);
    String id = seen(two.parc());
    two.parc().get("Patient/" + id);
    String search = "AuditEvent?entity=Patient/" + id + "&_count=1";

    Answer first = two.parc().get(search);
    Answer second = two.parc().get(next(first));
    Answer third = two.parc().get(next(second));

    assertThat(List.of(first, second, third))
        .allSatisfy(page -> assertThat(page.all(AuditEvent.class)).hasSize(1))
        .extracting(page -> page.all(AuditEvent.class).get(0).getAction().toCode())
        .containsExactly("R", "R", "C");
    assertThat(third.as(Bundle.class).getLink("next")).isNull();
  }

  /** A person who was made, and read once. */
  private static String seen(FhirCaller clinic) {
    Answer made = clinic.post("Patient", person(fresh()));
    String id = made.as(Patient.class).getIdPart();
    assertThat(clinic.get("Patient/" + id).status()).isEqualTo(200);
    return id;
  }

  private static AuditEvent newest(FhirCaller caller, String search) {
    return caller.get(search).all(AuditEvent.class).get(0);
  }

  private static String room(AuditEvent event) {
    return event.getSource().getObserver().getIdentifier().getValue();
  }

  private static String next(Answer page) {
    String next = Neighbours.next(page);
    return "AuditEvent" + next.substring(next.indexOf('?'));
  }
}
