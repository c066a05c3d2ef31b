package org.passerelle.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.policy.Principal;
import org.passerelle.support.Answer;
import org.passerelle.support.FhirCaller;
import org.passerelle.support.Someone;
import org.passerelle.support.World;
import org.passerelle.support.World.Engine;

/** A clerk learns nothing of the chart, whichever way the request is written. */
class HiddenTypeTest {

  private static final String ROOM = "clinique-des-erables";
  private static final String SYSTEM = "urn:example:review";

  private final World world = World.on(Engine.H2);
  private final String there = UUID.randomUUID().toString();
  private final String never = UUID.randomUUID().toString();

  @BeforeEach
  void aChart() {
    FhirCaller emr = world.as(ROOM);
    Patient patient = new Patient();
    patient.addIdentifier().setSystem(SYSTEM).setValue(there);
    Reference person =
        new Reference(
            "Patient/" + emr.post("Patient", patient).as(Patient.class).getIdElement().getIdPart());
    Observation observation = new Observation().setStatus(ObservationStatus.FINAL);
    observation.setSubject(person).getCode().addCoding().setSystem(SYSTEM).setCode(there);
    Condition condition = new Condition().setSubject(person);
    condition.addIdentifier().setSystem(SYSTEM).setValue(there);
    condition.getClinicalStatus().addCoding(active());
    assertThat(emr.post("Observation", observation).status()).isEqualTo(201);
    assertThat(emr.post("Condition", condition).status()).isEqualTo(201);
  }

  private static org.hl7.fhir.r4.model.Coding active() {
    return new org.hl7.fhir.r4.model.Coding(
        "http://terminology.hl7.org/CodeSystem/condition-clinical", "active", null);
  }

  /** Tomcat drops a parameter that it cannot decode, and the gate judges what Tomcat read. */
  @Test
  void aParameterThatCannotBeDecodedIsRefusedWhateverIsInTheChart() {
    assertThat(conditionalUpdate(there)).isEqualTo(conditionalUpdate(never)).isEqualTo(400);
  }

  private int conditionalUpdate(String code) {
    String token =
        FhirCaller.token(world.address(), Someone.add(world, ROOM, Principal.CLERK), null)
            .body()
            .replaceAll("(?s).*\"access_token\"\\s*:\\s*\"([^\"]+)\".*", "$1");
    return Wire.send(
            world,
            "PUT",
            "/fhir/" + ROOM + "/Patient?identifier=&_has:Observation:patient:code=" + code + ",%zz",
            List.of(
                "Host: localhost",
                "Authorization: Bearer " + token,
                "Content-Type: application/fhir+json"),
            "{\"resourceType\":\"Patient\"}")
        .status();
  }

  /** The gate reads the type in the entry's URL; HAPI goes by the resource that comes with it. */
  @ParameterizedTest
  @EnumSource(
      value = BundleType.class,
      names = {"TRANSACTION", "BATCH"})
  void anEntryWhoseUrlNamesAnotherTypeIsRefusedWhateverIsInTheChart(BundleType type) {
    Answer hit = conditionalCreate(type, there);

    assertThat(hit.body()).doesNotContain("Condition/");
    assertThat(hit.status()).isEqualTo(conditionalCreate(type, never).status());
  }

  private Answer conditionalCreate(BundleType type, String value) {
    Bundle bundle = new Bundle().setType(type);
    bundle
        .addEntry()
        .setResource(new Condition().setSubject(new Reference().setDisplay("someone")))
        .getRequest()
        .setMethod(HTTPVerb.POST)
        .setUrl("Patient")
        .setIfNoneExist("identifier=" + SYSTEM + "|" + value);
    return Someone.in(world, ROOM, Principal.CLERK).post("", bundle);
  }

  /** A search whose condition cannot be read is refused; it does not find everything. */
  @ParameterizedTest
  @org.junit.jupiter.params.provider.ValueSource(
      strings = {"Patient/_search", "Patient/_search?_count=5"})
  void aPostedSearchThatCannotBeDecodedIsRefused(String path) {
    Answer answer =
        world.as(ROOM).post(path, "identifier=%zz", "application/x-www-form-urlencoded");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo("invalid-content");
  }

  /** Whoever sends what cannot be read is told so; nothing fails, and nothing fills the log. */
  @ParameterizedTest
  @org.junit.jupiter.params.provider.ValueSource(
      strings = {"Organization?name=%zz", "Organization?_elements=%zz", "metadata?_format=%zz"})
  void anEscapeThatIsNoneIsTheCallersFault(String path) {
    assertThat(
            Wire.send(world, "GET", "/fhir/directory/" + path, List.of("Host: localhost"), "")
                .status())
        .isEqualTo(400);
  }
}
