package org.passerelle.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Test;
import org.passerelle.profiles.Canonicals;
import org.passerelle.profiles.ReferralOutcome;
import org.passerelle.profiles.StatusReason;
import org.passerelle.support.Agreement;
import org.passerelle.support.Answer;
import org.passerelle.support.Patience;
import org.passerelle.support.Person;
import org.passerelle.support.RawRoom;
import org.passerelle.support.Receiver;
import org.passerelle.support.Referral;
import org.passerelle.support.Sent;
import org.passerelle.support.World.Engine;
import org.springframework.jdbc.core.JdbcTemplate;

/** A while after a referral's normal end the person leaves the receiver's room; a stub stays. */
abstract class Grace extends Story {

  private static final Duration ALMOST = Duration.ofDays(29);
  private static final Duration THE_REST = Duration.ofDays(2);
  private static final String NOTE = "Note interne inventée pour la grâce";

  Grace(Engine engine) {
    super(engine);
  }

  @Test
  void identityAndTextGoAndDatesNeedAndOutcomeStay() {
    Sent sent = clinic.send(Referral.of(rare("418-555-0141"), "le-panier"));
    Task done = completed(sent);
    List<String> secrets =
        List.of(sent.referral().person().family(), "418-555-0141", sent.referral().message(), NOTE);
    RawRoom raw = new RawRoom(world, "le-panier");
    assertThat(raw.tablesWith(secrets)).isNotEmpty();

    pass(ALMOST);
    assertThat(panier.person(done).getNameFirstRep().hasFamily()).isTrue();
    pass(THE_REST);

    isStub(done);
    Patience.until(() -> assertThat(raw.tablesWith(secrets)).isEmpty());
    assertThat(clinic.task(sent).getStatus()).isEqualTo(TaskStatus.COMPLETED);
    assertThat(ledger("le-panier", done.getIdElement().getIdPart())).contains("grace-over");
    assertThat(ledger("clinique-du-parc", sent.id("Task"))).contains("grace-over");
  }

  @Test
  void aLateChangeByEitherSideIsRefusedAsAfterAnyEnd() {
    Sent sent = clinic.send(Referral.to("le-panier"));
    Task done = completed(sent);
    pass(ALMOST.plus(THE_REST));
    isStub(done);

    Answer moved = panier.change(panier.again(done), task -> task.setStatus(TaskStatus.INPROGRESS));
    Answer noted = panier.change(panier.again(done), task -> task.addNote().setText(NOTE));
    Answer cancelled = clinic.cancel(sent, StatusReason.PERSON_SAID_STOP.concept());

    for (Answer late : new Answer[] {moved, noted, cancelled}) {
      assertThat(late.status()).as(late.body()).isEqualTo(422);
      assertThat(late.code()).isEqualTo("illegal-move");
    }
    isStub(done);
  }

  @Test
  void aRefusalLeavesItsCodeAndNotItsWords() {
    Sent sent = clinic.send(Referral.to("le-panier"));
    Task copy = panier.awaits(sent);
    CodeableConcept why = StatusReason.OUT_OF_AREA.concept().setText("Trop loin, madame Fictive.");
    panier.change(copy, task -> task.setStatus(TaskStatus.REJECTED).setStatusReason(why));
    clinic.awaits(sent, TaskStatus.REJECTED);

    pass(ALMOST.plus(THE_REST));

    isGone(copy.getFor().getReference());
    Task stub = panier.again(copy);
    assertThat(stub.getStatus()).isEqualTo(TaskStatus.REJECTED);
    assertThat(StatusReason.OUT_OF_AREA.isIn(stub.getStatusReason())).isTrue();
    assertThat(stub.getStatusReason().hasText()).isFalse();
  }

  @Test
  void takenBackDuringTheGraceNothingStays() {
    Sent sent = clinic.send(Referral.to("le-panier"));
    Task done = completed(sent);
    pass(ALMOST);

    clinic.withdraw(sent);
    isGone(Receiver.path(done));
    pass(THE_REST);

    isGone(Receiver.path(done));
    isGone(done.getFocus().getReference());
    isGone(done.getFor().getReference());
  }

  @Test
  void takenBackAfterTheGraceTheStubGoesToo() {
    Sent sent = clinic.send(Referral.to("le-panier"));
    Task done = completed(sent);
    pass(ALMOST.plus(THE_REST));
    isStub(done);

    clinic.withdraw(sent);

    isGone(Receiver.path(done));
    isGone(done.getFocus().getReference());
    assertThat(clinic.task(sent).getStatus()).isEqualTo(TaskStatus.COMPLETED);
  }

  @Test
  void aConsentThatEndsAfterTheGraceLeavesTheStub() {
    String end =
        world
            .clock()
            .instant()
            .plus(Duration.ofDays(40))
            .truncatedTo(ChronoUnit.SECONDS)
            .toString();
    Sent sent =
        clinic.send(Referral.to("le-panier").consent(Agreement.permitsUntil("le-panier", end)));
    Task done = completed(sent);
    pass(ALMOST.plus(THE_REST));
    isStub(done);

    pass(ALMOST);
    clinic.record(sent, Agreement.permits("atelier-couleurs"));

    isStub(done);
  }

  @Test
  void thePersonStaysAsFarAsAnotherReferralPermits() {
    Sent first = clinic.send(Referral.of(rare("418-555-0142"), "le-panier"));
    Sent second =
        clinic.send(Referral.to("le-panier").withoutConsent().ofPatient(first.id("Patient")));
    Task asked = panier.awaits(second);
    Task done = completed(first);
    assertThat(panier.person(asked).getNameFirstRep().hasFamily()).isTrue();

    pass(ALMOST.plus(THE_REST));

    Patience.until(() -> assertThat(panier.person(asked).getNameFirstRep().hasFamily()).isFalse());
    assertThat(panier.person(asked).getNameFirstRep().getGivenAsSingleString()).isNotEmpty();
    assertThat(panier.again(asked).getStatus()).isEqualTo(TaskStatus.REQUESTED);
    assertThat(panier.again(done).getFor().hasReference()).isFalse();
    List<String> secrets = List.of(first.referral().person().family(), "418-555-0142");
    RawRoom raw = new RawRoom(world, "le-panier");
    Patience.until(() -> assertThat(raw.tablesWith(secrets)).isEmpty());
    assertThat(ledger("le-panier", asked.getIdElement().getIdPart())).contains("rewritten");
    assertThat(ledger("clinique-du-parc", second.id("Task"))).contains("rewritten");
  }

  private Task completed(Sent sent) {
    Task accepted = panier.accepts(sent);
    clinic.awaits(sent, TaskStatus.ACCEPTED);
    panier.change(accepted, task -> task.addNote().setText(NOTE));
    Task done = panier.completes(panier.again(accepted), ReferralOutcome.ATTENDED);
    clinic.awaits(sent, TaskStatus.COMPLETED);
    return done;
  }

  private void isStub(Task done) {
    isGone(done.getFor().getReference());
    Task stub = panier.again(done);
    assertThat(stub.getStatus()).isEqualTo(TaskStatus.COMPLETED);
    assertThat(ReferralOutcome.ATTENDED.isIn((CodeableConcept) stub.getOutput().get(0).getValue()))
        .isTrue();
    assertThat(
            stub.getFor().hasReference()
                || stub.hasInput()
                || stub.hasNote()
                || stub.hasRequester())
        .isFalse();
    ServiceRequest asked =
        panier.fhir().get(stub.getFocus().getReference()).as(ServiceRequest.class);
    assertThat(asked.getCategoryFirstRep().hasCoding(Canonicals.NEED, "food")).isTrue();
    assertThat(asked.getSubject().hasReference()).isFalse();
    String id = done.getIdElement().getIdPart();
    assertThat(panier.fhir().get("Task?_id=" + id).all(Task.class)).hasSize(1);
  }

  private void isGone(String path) {
    Patience.until(() -> assertThat(panier.fhir().get(path).status()).as(path).isEqualTo(404));
  }

  private void pass(Duration time) {
    world.clock().advance(time);
  }

  /** Reasons and outcomes of a room's lines about one of its Tasks. */
  private List<String> ledger(String room, String task) {
    return world
        .bean(JdbcTemplate.class)
        .queryForList(
            "select coalesce(reason, outcome) from ledger_line where room = ? and target_id = ?",
            String.class,
            room,
            task);
  }

  private static Person rare(String phone) {
    Person person = Person.next();
    return new Person(person.given(), person.family(), person.nam(), person.birthDate(), phone);
  }
}
