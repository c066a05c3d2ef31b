package org.passerelle.intake;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import org.hl7.fhir.r4.model.Composition;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Practitioner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NarrativesTest {

  private static final String START = "<div xmlns=\"http://www.w3.org/1999/xhtml\">";

  private final FhirContext fhir = FhirContext.forR4Cached();
  private final Narratives narratives = new Narratives(fhir);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Éloïse, née le 1<sup>er</sup> mars: 5 &lt; 6 &amp; 7 @ 8",
        "<p>a<br/>b</p><p class=\"x\" id=\"y\" style=\"color: red; margin: 0 1px\">c</p>",
        "<table border=\"1\" class=\"grid\"><tbody><tr><td colspan=\"2\"><b>d</b></td></tr></tbody></table>",
        "<a href=\"https://example.org/?a=1&amp;b=2\">e</a> <a href=\"Patient/1\">f</a> <a href=\"#g\">g</a>",
        "<ul><li>h</li></ul><hr/><pre>  i\n  j</pre><a name=\"k\"> </a>",
        "<img src=\"#pic\" alt=\"l\"/><img src=\"data:image/png;base64,iVBORw0KGgo=\" alt=\"m\"/>"
      })
  void aCleanNarrativeStaysAsItCame(String content) {
    Patient patient = patient(content);
    String before = json(patient);

    narratives.clean(patient);

    assertThat(json(patient)).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<!-- alert(1) -->",
        "<p onclick=\"alert(1)\">a</p>",
        "<a href=\"javascript:alert(1)\">b</a>",
        "<a href=\"JaVaScRiPt:alert(1)\">b</a>",
        "<a href=\" javascript:alert(1)\">b</a>",
        "<a href=\"java&#9;script:alert(1)\">b</a>",
        "<a href=\"data:text/html,alert(1)\">b</a>",
        "<a href=\"vbscript:alert(1)\">b</a>",
        "<img src=\"https://tracker.example/alert.png\" alt=\"c\"/>",
        "<img src=\"x\" onerror=\"alert(1)\" alt=\"c\"/>",
        "<iframe src=\"https://alert.example/\"></iframe>",
        "<object data=\"alert.swf\"></object>",
        "<embed src=\"alert.swf\"/>",
        "<form action=\"https://alert.example/\"><input name=\"alert\"/></form>",
        "<p style=\"background: url(https://alert.example/)\">d</p>",
        "<p style=\"width: expression(alert(1))\">d</p>",
        "<style>@import 'https://alert.example/';</style>",
        "<link rel=\"stylesheet\" href=\"https://alert.example/\"/>",
        "<meta http-equiv=\"refresh\" content=\"0;url=https://alert.example/\"/>",
        "<base href=\"https://alert.example/\"/>",
        "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>",
        "<math><mtext><script>alert(1)</script></mtext></math>",
        "<marquee onstart=\"alert(1)\">e</marquee>"
      })
  void whatCouldActIsTakenOut(String content) {
    Patient patient = patient("<b>Reste</b>" + content);

    narratives.clean(patient);

    assertThat(patient.getText().getDivAsString())
        .contains("Reste")
        .startsWith(START)
        .doesNotContainIgnoringCase("alert")
        .doesNotContainIgnoringCase("script:");
  }

  @Test
  void narrativesInsideAreCleanedToo() {
    Practitioner within = new Practitioner();
    within.getText().setDivAsString(START + "<script>alert(1)</script>a</div>");
    within.setId("#p");
    Composition composition = new Composition();
    composition.addContained(within);
    composition
        .addSection()
        .getText()
        .setDivAsString(START + "<p onclick=\"alert(1)\">b</p></div>");

    narratives.clean(composition);

    assertThat(json(composition)).doesNotContain("alert").contains(">b<");
  }

  private static Patient patient(String content) {
    Patient patient = new Patient();
    patient.getText().setDivAsString(START + content + "</div>");
    return patient;
  }

  private String json(org.hl7.fhir.r4.model.Resource resource) {
    return fhir.newJsonParser().encodeResourceToString(resource);
  }
}
