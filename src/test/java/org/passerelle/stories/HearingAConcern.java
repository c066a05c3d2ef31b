package org.passerelle.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.stories.Refusals.assertRefused;

import java.util.List;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Communication.CommunicationStatus;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Test;
import org.passerelle.policy.Principal;
import org.passerelle.profiles.Canonicals;
import org.passerelle.support.Concerns;
import org.passerelle.support.FhirCaller;
import org.passerelle.support.Patience;
import org.passerelle.support.Receiver;
import org.passerelle.support.Referral;
import org.passerelle.support.Requester;
import org.passerelle.support.Sent;
import org.passerelle.support.Someone;
import org.passerelle.support.World.Engine;

/** A clinic fears for somebody: the circle hears it if there is one, and the clinic never knows. */
abstract class HearingAConcern extends Feared {

  HearingAConcern(Engine engine) {
    super(engine);
  }

  @Test
  void thePartnersReadWhoFearsForWhomAndNoMore() {
    Sent sent = clinic.send(Referral.to(CIRCLE));
    String person = knownAs(sent);

    Concerns.says(doctor, sent.id("Patient"));

    Communication heard = heard(person);
    assertThat(heard.getSender().getIdentifier().getValue()).isEqualTo(CLINIC);
    assertThat(heard.hasPayload()).isFalse();
    assertThat(heard.getStatus()).isEqualTo(CommunicationStatus.INPROGRESS);
    assertThat(partner.get("Communication/" + heard.getIdElement().getIdPart()).body())
        .doesNotContain(sent.id("Patient"));
  }

  @Test
  void theClinicIsAnsweredInOneWayWhetherOrNotAnybodyHears() {
    Sent tied = clinic.send(Referral.to(CIRCLE));
    String person = knownAs(tied);
    Sent alone = clinic.send(Referral.to("le-panier"));

    String heard = Concerns.says(doctor, tied.id("Patient")).body();
    String unheard = Concerns.says(doctor, alone.id("Patient")).body();
    concerns.answer(heard(person), true);

    assertThat(without(heard, tied)).isEqualTo(without(unheard, alone));
    assertThat(lines(tied)).isEqualTo(lines(alone)).hasSize(1);
    assertThat(provenance(tied)).isEqualTo(provenance(alone)).contains("concern");
    assertRefused(doctor.get("Communication"), 403, "not-offered");
  }

  @Test
  void whereToTellWouldAddDangerThePartnersReadThat() {
    Sent sent = clinic.send(Referral.to(CIRCLE));
    String person = knownAs(sent);

    Concerns.saysUntold(doctor, sent.id("Patient"));

    assertThat(isUntold(heard(person))).isTrue();
  }

  @Test
  void thatItIsNotToBeToldIsHeardThoughItWasSaidBefore() {
    Sent sent = clinic.send(Referral.to(CIRCLE));
    String person = knownAs(sent);
    Concerns.says(doctor, sent.id("Patient"));
    assertThat(isUntold(heard(person))).isFalse();

    Concerns.saysUntold(doctor, sent.id("Patient"));

    Patience.until(() -> assertThat(concerns.about(person)).hasSize(2));
    assertThat(concerns.about(person)).anyMatch(HearingAConcern::isUntold);
  }

  @Test
  void whomTheCircleLinkedInIsHeardOfToo() {
    Requester asking = new Requester(as(CIRCLE));
    Receiver reception = new Receiver(as(CLINIC));
    Referral referral = Referral.to(CLINIC);
    referral.request().getReasonCode().clear();
    Sent sent = asking.send(referral);
    String there = reception.accepts(sent).getFor().getReferenceElement().getIdPart();
    asking.awaits(sent, TaskStatus.ACCEPTED);

    Concerns.says(doctor, there);

    Communication heard = heard(sent.id("Patient"));
    asking.withdraw(sent);
    assertRefused(
        partner.get("Communication/" + heard.getIdElement().getIdPart()), 404, "not-found");
    assertExpunged(heard.getIdElement().getIdPart());
  }

  private static boolean isUntold(Communication heard) {
    return heard.getCategoryFirstRep().hasCoding(Canonicals.MESSAGE_KIND, "untold");
  }

  @Test
  void aCitizenPartnerReadsWhichClinicFears() {
    Sent sent = clinic.send(Referral.to(CIRCLE));
    String person = knownAs(sent);
    Concerns.says(doctor, sent.id("Patient"));
    heard(person);

    FhirCaller citizen = Someone.in(world, CIRCLE, Principal.CITIZEN_PARTNER);
    assertThat(new Concerns(citizen).about(person).get(0).getSender().getIdentifier().getValue())
        .isEqualTo(CLINIC);
  }

  @Test
  void whatIsSaidAgainIsHeardAgainOnceAPartnerSeesToTheFirst() {
    Sent sent = clinic.send(Referral.to(CIRCLE));
    String person = knownAs(sent);
    Concerns.says(doctor, sent.id("Patient"));
    Communication first = heard(person);
    Concerns.says(doctor, sent.id("Patient"));
    assertSpread();
    assertThat(concerns.about(person)).hasSize(1);

    assertThat(concerns.answer(first, true).status()).isEqualTo(200);
    assertThat(heard(person).getStatus()).isEqualTo(CommunicationStatus.COMPLETED);
    Concerns.says(doctor, sent.id("Patient"));

    Patience.until(() -> assertThat(concerns.about(person)).hasSize(2));
    assertThat(concerns.answer(first, false).status()).isEqualTo(200);
    assertThat(concerns.about(person)).noneMatch(Communication::hasReceived);
  }

  /** What the clinic's register says of it, without what differs by itself. */
  private List<String> lines(Sent sent) {
    return as(CLINIC)
        .get("$register?patient=" + sent.id("Patient"))
        .as(Parameters.class)
        .getParameter()
        .stream()
        .filter(line -> line.getName().equals("line"))
        .map(HearingAConcern::words)
        .filter(words -> words.contains("passage=concern"))
        .map(words -> words.replace(sent.id("Patient"), "ID"))
        .toList();
  }

  private static String words(ParametersParameterComponent line) {
    return line.getPart().stream()
        .filter(part -> !part.getName().equals("when"))
        .map(
            part ->
                part.getName()
                    + "="
                    + (part.getValue() instanceof Reference to
                        ? to.getReference()
                        : part.getValue().primitiveValue()))
        .collect(Collectors.joining(" "));
  }

  private String provenance(Sent sent) {
    String all = as(CLINIC).get("Provenance?target=Patient/" + sent.id("Patient")).body();
    return all.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "ID")
        .replaceAll("\"[0-9]{4}-[0-9T:.+Z-]*\"", "WHEN");
  }

  private static String without(String body, Sent sent) {
    return body.replace(sent.id("Patient"), "ID");
  }
}
