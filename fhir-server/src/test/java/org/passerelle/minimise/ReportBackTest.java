package org.passerelle.minimise;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskPriority;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.hl7.fhir.r4.model.Type;
import org.junit.jupiter.api.Test;
import org.passerelle.profiles.BusinessStatus;
import org.passerelle.profiles.Canonicals;
import org.passerelle.profiles.ReferralOutcome;
import org.passerelle.profiles.StatusReason;
import org.passerelle.profiles.TaskPart;
import org.passerelle.referral.OutcomeGiven;

class ReportBackTest {

  private static final Coding FOREIGN = new Coding("http://example.org/x", "CANARY", "CANARY");

  private final Task receivers = new Task().setStatus(TaskStatus.COMPLETED);
  private final Task requesters =
      Referrals.task()
          .setFocus(new Reference("ServiceRequest/demande"))
          .setPriority(TaskPriority.URGENT);

  @Test
  void tellsHowItWent() {
    receivers.setBusinessStatus(BusinessStatus.CONTACTED.concept().addCoding(FOREIGN));
    receivers.setStatusReason(StatusReason.OTHER.concept().addCoding(FOREIGN).setText("Déménagée"));
    receivers.setExecutionPeriod(
        new Period().setStartElement(new DateTimeType("2026-05-04T10:11:12-04:00")));
    output(
        TaskPart.OUTCOME.concept(),
        ReferralOutcome.NEED_MET.concept().addCoding(FOREIGN).setText("Panier remis"));

    Task told = ReportBack.apply(receivers, requesters);

    assertThat(told.getStatus()).isEqualTo(TaskStatus.COMPLETED);
    assertThat(BusinessStatus.CONTACTED.isIn(told.getBusinessStatus())).isTrue();
    assertThat(told.getStatusReason().getText()).isEqualTo("Déménagée");
    assertThat(told.getExecutionPeriod().getStartElement().getValueAsString())
        .isEqualTo("2026-05-04");
    assertThat(told.getOutputFirstRep().getValue())
        .isInstanceOfSatisfying(
            CodeableConcept.class,
            said -> {
              assertThat(said.getText()).isEqualTo("Panier remis");
              assertThat(ReferralOutcome.NEED_MET.isIn(said)).isTrue();
            });
    assertThat(json(told)).doesNotContain("CANARY");
    assertThat(ReportBack.facts(receivers))
        .containsExactly("status", "business-status", "reason", "outcome", "dates");
  }

  @Test
  void keepsWhatTheRequesterAsked() {
    Task told = ReportBack.apply(receivers, requesters);

    assertThat(told.getFocus().getReference()).isEqualTo("ServiceRequest/demande");
    assertThat(told.getPriority()).isEqualTo(TaskPriority.URGENT);
    assertThat(requesters.getStatus()).isEqualTo(TaskStatus.REQUESTED);
  }

  @Test
  void neverTellsNotesReferencesOrInternalOutputs() {
    receivers.addNote().setText("CANARY");
    receivers.setDescription("CANARY");
    CodeableConcept activity =
        new CodeableConcept(
            new Coding(Canonicals.GRAVITY_CODES, OutcomeGiven.RESULTING_ACTIVITY, null));
    output(activity, new Reference("Procedure/CANARY").setDisplay("CANARY"));
    output(TaskPart.INTERNAL_NOTE.concept(), new CodeableConcept().setText("CANARY"));
    output(TaskPart.ALTERNATIVE.concept(), new Reference("HealthcareService/CANARY"));
    output(
        activity,
        new CodeableConcept(new Coding("http://snomed.info/sct", "467771000124109", "x")));

    Task told = ReportBack.apply(receivers, requesters);

    assertThat(json(told)).doesNotContain("CANARY");
    assertThat(told.getOutput()).hasSize(1);
  }

  @Test
  void removesWhatTheReceiverTookBack() {
    requesters.setBusinessStatus(BusinessStatus.SCHEDULED.concept());
    requesters.setStatusReason(StatusReason.WAIT_LISTED.concept());
    receivers.setStatus(TaskStatus.INPROGRESS);

    Task told = ReportBack.apply(receivers, requesters);

    assertThat(told.hasBusinessStatus()).isFalse();
    assertThat(told.hasStatusReason()).isFalse();
    assertThat(ReportBack.facts(receivers)).containsExactly("status");
  }

  @Test
  void theCircleTellsCodesAndNoWords() {
    receivers.setStatusReason(StatusReason.OTHER.concept().setText("CANARY"));
    output(TaskPart.OUTCOME.concept(), ReferralOutcome.NEED_MET.concept().setText("CANARY"));
    output(TaskPart.INTERNAL_NOTE.concept(), new StringType("sans texte à part"));

    Task told = ReportBack.inOurCodes(receivers);

    assertThat(json(told)).doesNotContain("CANARY");
    assertThat(StatusReason.OTHER.isIn(told.getStatusReason())).isTrue();
    assertThat(ReferralOutcome.NEED_MET.isIn((CodeableConcept) told.getOutput().get(0).getValue()))
        .isTrue();
    assertThat(told.getOutput()).hasSize(1);
    assertThat(receivers.getStatusReason().getText()).isEqualTo("CANARY");
  }

  @Test
  void theCircleTellsNoSentenceInTheShapeOfACode() {
    CodeableConcept said = ReferralOutcome.NEED_MET.concept();
    said.addCoding(new Coding(Canonicals.GRAVITY_CODES, "CANARY a dit", null));
    said.addCoding(new Coding(Canonicals.REFERRAL_OUTCOME, "CANARY", null));
    output(TaskPart.OUTCOME.concept(), said);
    output(
        new CodeableConcept(
            new Coding(Canonicals.GRAVITY_CODES, OutcomeGiven.RESULTING_ACTIVITY, null)),
        new CodeableConcept(new Coding("urn:autre", "CANARY a dit", null)));

    Task told = ReportBack.apply(ReportBack.inOurCodes(receivers), requesters);

    assertThat(json(told)).doesNotContain("CANARY").contains("need-met");
  }

  private void output(CodeableConcept type, Type value) {
    receivers.addOutput().setType(type).setValue(value);
  }

  private static String json(Task task) {
    return FhirContext.forR4Cached().newJsonParser().encodeResourceToString(task);
  }
}
