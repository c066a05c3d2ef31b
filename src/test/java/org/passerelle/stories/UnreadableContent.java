package org.passerelle.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.stories.Refusals.assertNothingOf;
import static org.passerelle.stories.Refusals.assertRefused;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.Test;
import org.passerelle.profiles.TaskPart;
import org.passerelle.support.Answer;
import org.passerelle.support.FhirCaller;
import org.passerelle.support.Referral;
import org.passerelle.support.World;
import org.passerelle.support.World.Engine;

/** What cannot be read, is not offered or is too large is refused before anything happens. */
abstract class UnreadableContent extends Story {

  private static final String JSON = "application/fhir+json";
  private static final String XML = "application/fhir+xml";
  private static final int SIX_MB = 6 * 1024 * 1024;

  UnreadableContent(Engine engine) {
    super(engine);
  }

  @Test
  void malformedJsonIsRefused() {
    for (String body : new String[] {"{\"resourceType\":\"Patient\",", "[]", "Bonjour", "{}"}) {
      assertRefused(clinic.fhir().post("Patient", body, JSON), 400, "invalid-content");
      assertRefused(clinic.fhir().post("", body, JSON), 400, "invalid-content");
    }
  }

  @Test
  void malformedXmlIsRefused() {
    String cut = "<Patient xmlns=\"http://hl7.org/fhir\"><active value=\"true\"/>";
    assertRefused(clinic.fhir().post("Patient", cut, XML), 400, "invalid-content");
    assertRefused(clinic.fhir().post("", "<Bundle", XML), 400, "invalid-content");
  }

  @Test
  void anEmptyBodyIsRefused() {
    assertRefused(clinic.fhir().post("Patient", "", JSON), 400, "invalid-content");
    assertRefused(clinic.fhir().post("", "", JSON), 400, "invalid-content");
  }

  @Test
  void anUnknownTypeIsRefused() {
    String body = "{\"resourceType\":\"Wish\"}";
    assertRefused(clinic.fhir().post("Wish", body, JSON), 403, "not-offered");
    assertRefused(clinic.fhir().get("Wish"), 403, "not-offered");
    assertRefused(clinic.fhir().post("Patient", body, JSON), 400, "invalid-content");
    String entry = "{\"resource\":" + body + ",\"request\":{\"method\":\"POST\",\"url\":\"Wish\"}}";
    String bundle = "{\"resourceType\":\"Bundle\",\"type\":\"transaction\",\"entry\":[%s]}";
    assertRefused(clinic.fhir().post("", bundle.formatted(entry), JSON), 400, "invalid-content");
  }

  @Test
  void anUnknownPropertyIsRefused() {
    String body = "{\"resourceType\":\"Patient\",\"wish\":{}}";
    assertRefused(clinic.fhir().post("Patient", body, JSON), 422, "invalid-resource");
  }

  @Test
  void anotherTypeThanTheUrlSaysIsRefused() {
    assertRefused(clinic.fhir().post("Task", new Patient()), 400, "invalid-content");
  }

  @Test
  void aBodyOfSixMegabytesIsRefusedHoweverItIsSent() {
    Referral referral = Referral.to("le-panier");
    referral
        .task()
        .addInput()
        .setType(TaskPart.MESSAGE.concept())
        .setValue(new StringType("a".repeat(SIX_MB)));
    byte[] body =
        World.FHIR
            .newJsonParser()
            .encodeResourceToString(referral.bundle())
            .getBytes(StandardCharsets.UTF_8);

    assertRefused(post(BodyPublishers.ofByteArray(body)), 413, "too-large");
    assertRefused(
        post(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))), 413, "too-large");
    assertNothingOf(clinic.fhir(), referral);
  }

  @Test
  void aPatchIsRefused() {
    var patch =
        clinic
            .fhir()
            .request("Task/any")
            .header("Content-Type", "application/json-patch+json")
            .method("PATCH", BodyPublishers.ofString("[]"));
    assertRefused(FhirCaller.exchange(patch), 403, "not-offered");
  }

  @Test
  void aBatchOfSomethingElseIsRefused() {
    var bundle = Referral.to("le-panier").bundle().setType(BundleType.COLLECTION);
    assertRefused(clinic.fhir().post("", bundle), 400, "invalid-content");
  }

  @Test
  void aRefusalIsWrittenInXmlWhenThatIsAskedFor() {
    for (String path : new String[] {"Task/none", "Wish", "Task?unknown=1"}) {
      var request = clinic.fhir().request(path).setHeader("Accept", XML).GET();
      isInXml(FhirCaller.exchange(request));
    }
    isInXml(
        FhirCaller.exchange(
            clinic.fhir().at("le-panier").request("Task").setHeader("Accept", XML).GET()));
    isInXml(
        FhirCaller.exchange(
            world.anyone().at("le-panier").request("Task").setHeader("Accept", XML).GET()));
  }

  private static void isInXml(Answer answer) {
    assertThat(answer.status()).isBetween(400, 499);
    assertThat(answer.response().headers().firstValue("Content-Type").orElse("")).contains(XML);
    assertThat(
            World.FHIR
                .newXmlParser()
                .parseResource(OperationOutcome.class, answer.body())
                .getIssueFirstRep()
                .getDetails()
                .getCodingFirstRep()
                .getCode())
        .isNotBlank();
  }

  private Answer post(BodyPublisher body) {
    return FhirCaller.exchange(clinic.fhir().request("").header("Content-Type", JSON).POST(body));
  }
}
