package org.passerelle.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.parser.IParser;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Narrative.NarrativeStatus;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.support.Answer;
import org.passerelle.support.FhirCaller;
import org.passerelle.support.World;
import org.passerelle.support.World.Engine;

/** What could act in a narrative is gone before it is stored, by whichever way it comes in. */
class ScriptInNarrativeTest {

  private static final String SCRIPTED =
      "<div xmlns=\"http://www.w3.org/1999/xhtml\"><b>Reste</b><script>alert(1)</script>"
          + "<p onclick=\"alert(2)\">aussi</p><a href=\"javascript:alert(3)\">lien</a></div>";

  private final FhirCaller clinic = World.on(Engine.H2).as(HostileInput.ROOM);

  /** How it is written down. */
  enum Form {
    JSON("application/fhir+json"),
    XML("application/fhir+xml");

    private final String type;

    Form(String type) {
      this.type = type;
    }

    String of(Resource resource) {
      IParser parser = this == JSON ? World.FHIR.newJsonParser() : World.FHIR.newXmlParser();
      String text = parser.encodeResourceToString(resource);
      assertThat(text).contains("alert(1)", "alert(2)", "alert(3)");
      return text;
    }
  }

  @ParameterizedTest
  @EnumSource
  void onACreate(Form form) {
    assertClean(made(clinic.post("Patient", form.of(scripted()), form.type)));
  }

  @ParameterizedTest
  @EnumSource
  void onAnUpdate(Form form) {
    String there = made(clinic.post("Patient", new Patient().setActive(true)));
    Patient changed = scripted();
    changed.setId(new IdType(there));

    Answer answer = put(there, form.of(changed), form.type);

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.body()).doesNotContain("alert");
    assertClean(there);
  }

  @ParameterizedTest
  @EnumSource
  void onEachEntryOfATransaction(Form form) {
    String there = made(clinic.post("Patient", new Patient().setActive(true)));
    Bundle bundle = new Bundle().setType(BundleType.TRANSACTION);
    bundle
        .addEntry()
        .setResource(scripted())
        .getRequest()
        .setMethod(HTTPVerb.POST)
        .setUrl("Patient");
    Patient changed = scripted();
    changed.setId(new IdType(there));
    bundle.addEntry().setResource(changed).getRequest().setMethod(HTTPVerb.PUT).setUrl(there);

    Answer answer = clinic.post("", form.of(bundle), form.type);

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.body()).doesNotContain("alert");
    List<String> written =
        answer.as(Bundle.class).getEntry().stream()
            .map(entry -> path(entry.getResponse().getLocation()))
            .toList();
    assertThat(written).hasSize(2).contains(there);
    written.forEach(this::assertClean);
  }

  private static Patient scripted() {
    Patient patient = new Patient();
    patient.getText().setStatus(NarrativeStatus.GENERATED).setDivAsString(SCRIPTED);
    return patient;
  }

  /** The path of what was created, whose echo is clean as well. */
  private static String made(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    assertThat(answer.body()).doesNotContain("alert");
    return path(answer.response().headers().firstValue("Location").orElseThrow());
  }

  private static String path(String location) {
    return new IdType(location).toUnqualifiedVersionless().getValue();
  }

  private Answer put(String path, String body, String type) {
    return FhirCaller.exchange(
        clinic.request(path).header("Content-Type", type).PUT(BodyPublishers.ofString(body)));
  }

  /** As it is stored, in either form; the words that did no harm are there. */
  private void assertClean(String path) {
    for (Form form : Form.values()) {
      Answer read = FhirCaller.exchange(clinic.request(path).setHeader("Accept", form.type).GET());
      assertThat(read.status()).isEqualTo(200);
      assertThat(read.body())
          .contains("Reste", "aussi", "lien")
          .doesNotContainIgnoringCase("alert", "script");
    }
  }
}
