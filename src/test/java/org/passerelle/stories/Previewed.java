package org.passerelle.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.stories.Refusals.assertRefused;

import java.util.List;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Test;
import org.passerelle.policy.Principal;
import org.passerelle.profiles.StatusReason;
import org.passerelle.support.Agreement;
import org.passerelle.support.Answer;
import org.passerelle.support.FhirCaller;
import org.passerelle.support.Receiver;
import org.passerelle.support.Referral;
import org.passerelle.support.Sent;
import org.passerelle.support.Someone;
import org.passerelle.support.World.Engine;

/** What would cross is seen before it does, by whoever refers, to the letter. */
abstract class Previewed extends Story {

  private static final String CLINIC = "clinique-du-parc";

  private final FhirCaller clinician = Someone.in(world, CLINIC, Principal.CLINIC_STAFF);

  Previewed(Engine engine) {
    super(engine);
  }

  @Test
  void aDraftShowsExactlyWhatItsReceiverThenSees() {
    Sent sent = clinic.send(draft("le-panier"));
    Parameters before = preview(sent).as(Parameters.class);
    assertThat(word(before, "reached")).isEqualTo("waiting");
    assertThat(word(before, "permitted")).isEqualTo("true");
    assertThat(word(before, "passage")).isEqualTo("refer-out");
    assertThat(panier.finds(sent)).isEmpty();

    clinic.change(sent, task -> task.setStatus(TaskStatus.REQUESTED));

    Task asked = panier.awaits(sent);
    assertThat(shown(before, 0)).containsExactlyElementsOf(bare(seen(asked)));
    Task accepted = panier.accepts(sent);
    clinic.awaits(sent, TaskStatus.ACCEPTED);
    assertThat(shown(before, 1).get(0)).isEqualTo(bare(List.of(panier.person(accepted))).get(0));
  }

  @Test
  void beforeAcceptanceNoContactAndNeverTheChartIsInIt() {
    Referral referral = draft("le-panier");
    Sent sent = clinic.send(referral);

    Answer answer = preview(sent);

    Parameters told = answer.as(Parameters.class);
    assertThat(answer.body()).doesNotContain(Referral.REASON, referral.person().nam());
    assertThat(shown(told, 0).get(0)).doesNotContain("telecom", "birthDate");
    assertThat(shown(told, 1).get(0)).contains("telecom");
    assertThat(facts(told, 0)).contains("message", "need").doesNotContain("full-name", "contact");
    assertThat(facts(told, 1)).contains("full-name", "contact");
  }

  @Test
  void itIsUnderTheRequestersOwnIdsAndTellsNoneOfTheReceivers() {
    Sent sent = clinic.send(Referral.to("le-panier"));
    Task copy = panier.awaits(sent);
    panier.accepts(sent);
    clinic.awaits(sent, TaskStatus.ACCEPTED);

    Answer answer = preview(sent);

    assertThat(word(answer.as(Parameters.class), "reached")).isEqualTo("accepted");
    assertThat(answer.body())
        .contains(sent.id("Task"), sent.id("Patient"), sent.id("ServiceRequest"))
        .doesNotContain(
            copy.getIdElement().getIdPart(),
            copy.getFor().getReference(),
            copy.getFocus().getReference());
  }

  @Test
  void withoutTheAgreementItSaysWhyNothingPasses() {
    Sent sent = clinic.send(draft("le-panier").withoutConsent());

    Parameters told = preview(sent).as(Parameters.class);

    assertThat(word(told, "permitted")).isEqualTo("false");
    CodeableConcept reason = (CodeableConcept) told.getParameter("reason").getValue();
    assertThat(reason.getCodingFirstRep().getCode()).isEqualTo("consent-missing");
    assertThat(reason.getText()).contains("Aucun consentement", "No consent");
    assertThat(told.hasParameter("until")).isFalse();
    clinic.record(sent, Agreement.permitsUntil("le-panier", today().plusDays(30).toString()));
    Parameters later = preview(sent).as(Parameters.class);
    assertThat(word(later, "permitted")).isEqualTo("true");
    assertThat(later.hasParameter("until")).isTrue();
  }

  @Test
  void whatIsOverShowsNothing() {
    Sent sent = clinic.send(Referral.to("le-panier").withoutConsent());
    clinic.awaits(sent, TaskStatus.ONHOLD);
    clinic.cancel(sent, StatusReason.REQUESTER_CANCELLED.concept());

    Parameters told = preview(sent).as(Parameters.class);

    assertThat(word(told, "reached")).isEqualTo("over");
    assertThat(told.hasParameter("stage")).isFalse();
    assertThat(told.hasParameter("permitted")).isFalse();
  }

  @Test
  void whatItsReceiverDeclinedIsOverTooThoughItsCopiesStayAWhile() {
    Sent sent = clinic.send(Referral.to("le-panier"));
    panier.change(
        panier.awaits(sent),
        task -> task.setStatus(TaskStatus.REJECTED).setStatusReason(StatusReason.FULL.concept()));
    clinic.awaits(sent, TaskStatus.REJECTED);

    Parameters told = preview(sent).as(Parameters.class);

    assertThat(word(told, "reached")).isEqualTo("over");
    assertThat(told.hasParameter("stage")).isFalse();
  }

  /** Named by another referral already: this one too shows what the receiver sees of the person. */
  @Test
  void onceNamedByOneReferralThePersonIsNamedInTheNext() {
    Sent first = clinic.send(Referral.to("le-panier"));
    panier.accepts(first);
    clinic.awaits(first, TaskStatus.ACCEPTED);
    Sent second = clinic.send(draft("le-panier").ofPatient(first.id("Patient")));

    Parameters told = preview(second).as(Parameters.class);

    assertThat(shown(told, 0).get(0)).contains("telecom", "family");
    assertThat(facts(told, 0)).contains("full-name", "contact", "need");
  }

  @Test
  void itIsRefusedAsSendingItWouldBe() {
    Referral nobody = draft("le-panier");
    nobody.task().setOwner(null);
    assertRefused(preview(clinic.send(nobody)), 422, "unknown-receiver");
    Referral elsewhere = draft("clinique-des-erables");
    assertRefused(preview(clinic.send(elsewhere)), 422, "no-such-passage");
    Referral unknown = draft("nulle-part");
    assertRefused(preview(clinic.send(unknown)), 422, "unknown-receiver");
    Referral needless = draft("le-panier");
    needless.need("http://example.org/needs", "inconnu");
    assertRefused(preview(clinic.send(needless)), 422, "need-missing");
  }

  @Test
  void theReceiverOfACopyPreviewsNothing() {
    Sent sent = clinic.send(Referral.to("le-panier"));
    Task copy = panier.awaits(sent);

    assertRefused(panier.fhir().get(Receiver.path(copy) + "/$preview"), 422, "no-such-passage");
    clinic.withdraw(sent);
    assertRefused(panier.fhir().get(Receiver.path(copy) + "/$preview"), 404, "not-found");
  }

  @Test
  void aClinicianAsksForItAndAClerkDoesNot() {
    Sent sent = clinic.send(draft("le-panier"));
    String path = "Task/" + sent.id("Task") + "/$preview";

    assertThat(clinician.get(path).status()).isEqualTo(200);
    assertRefused(Someone.in(world, CLINIC, Principal.CLERK).get(path), 403, "not-offered");
    assertRefused(as("clinique-des-erables").get(path), 404, "not-found");
  }

  private Answer preview(Sent sent) {
    return clinic.fhir().get("Task/" + sent.id("Task") + "/$preview");
  }

  private static Referral draft(String room) {
    Referral referral = Referral.to(room);
    referral.task().setStatus(TaskStatus.DRAFT);
    return referral;
  }

  private List<Resource> seen(Task copy) {
    return List.of(
        panier.person(copy),
        panier.fhir().get(copy.getFocus().getReference()).as(ServiceRequest.class),
        copy);
  }

  /** The copies of one stage, as they are but for their ids. */
  private static List<String> shown(Parameters told, int stage) {
    return bare(
        stage(told, stage).getPart().stream()
            .filter(part -> part.getName().equals("copy"))
            .map(ParametersParameterComponent::getResource)
            .toList());
  }

  private static List<String> facts(Parameters told, int stage) {
    return stage(told, stage).getPart().stream()
        .filter(part -> part.getName().equals("fact"))
        .map(part -> part.getPartFirstRep().getValue().primitiveValue())
        .toList();
  }

  private static ParametersParameterComponent stage(Parameters told, int stage) {
    return told.getParameter().stream()
        .filter(part -> part.getName().equals("stage"))
        .toList()
        .get(stage);
  }

  private static List<String> bare(List<? extends Resource> copies) {
    return copies.stream().map(Unnamed::text).toList();
  }

  private static String word(Parameters told, String name) {
    return told.getParameter(name).getValue().primitiveValue();
  }
}
