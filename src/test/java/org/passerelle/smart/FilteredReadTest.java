package org.passerelle.smart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.support.Answer;
import org.passerelle.support.FhirCaller;
import org.passerelle.support.World;
import org.passerelle.support.World.Engine;

/** A scope with a filter shows the part that meets it; the rest answers as what is not there. */
class FilteredReadTest {

  private static final String SURVEYS = "system/Observation.rs?category=" + SurveyScene.SURVEY;

  @ParameterizedTest
  @EnumSource(Engine.class)
  void aReadShowsWhatTheFilterCovers(Engine engine) {
    SurveyScene scene = SurveyScene.in(World.on(engine));
    String survey = scene.make(scene.observation("survey"));
    String laboratory = scene.make(scene.observation("laboratory"));
    FhirCaller caller = scene.granted(SURVEYS);

    assertThat(caller.get("Observation/" + survey).status()).isEqualTo(200);
    Answer hidden = caller.get("Observation/" + laboratory);
    assertThat(hidden.status()).isEqualTo(404);
    assertThat(told(hidden)).isEqualTo(told(caller.get("Observation/never-there")));
    for (String more : List.of("?_elements=code", "?_summary=true", "?_summary=text")) {
      assertThat(caller.get("Observation/" + survey + more).status()).as(more).isEqualTo(200);
      assertThat(caller.get("Observation/" + laboratory + more).status()).as(more).isEqualTo(404);
    }
    assertThat(caller.get("Observation/" + survey + "/_history/1").code()).isEqualTo("not-offered");
    assertThat(caller.get("Observation/" + survey + "/_history").code()).isEqualTo("not-offered");
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void aSearchFindsThatPartAloneWhateverElseItAsks(Engine engine) {
    SurveyScene scene = SurveyScene.in(World.on(engine));
    scene.make(scene.observation("laboratory"));
    String survey = scene.make(scene.observation("survey"));
    scene.make(scene.observation("laboratory"));
    FhirCaller caller = scene.granted(SURVEYS);
    String his = "Observation?patient=" + scene.patient();

    assertThat(found(scene.owner().get(his))).hasSize(3);
    for (String more :
        List.of("", "&_sort=-_lastUpdated", "&_count=1", "&category=survey,laboratory")) {
      Answer answer = caller.get(his + more);
      assertThat(found(answer)).as(more).containsExactly("Observation/" + survey);
      assertThat(answer.body()).doesNotContain("\"total\"");
    }
    for (String none : List.of("&category=laboratory", "&status=amended", "&_offset=1")) {
      assertThat(found(caller.get(his + none))).as(none).isEmpty();
    }
    Answer posted =
        caller.post(
            "Observation/_search",
            "patient=" + scene.patient(),
            "application/x-www-form-urlencoded");
    assertThat(found(posted)).containsExactly("Observation/" + survey);
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void soDoesEachEntryOfABundle(Engine engine) {
    SurveyScene scene = SurveyScene.in(World.on(engine));
    String laboratory = scene.make(scene.observation("laboratory"));
    String survey = scene.make(scene.observation("survey"));
    FhirCaller caller = scene.granted(SURVEYS);

    for (BundleType type : List.of(BundleType.BATCH, BundleType.TRANSACTION)) {
      Bundle bundle = new Bundle().setType(type);
      get(bundle, "Observation?patient=" + scene.patient());
      get(bundle, "Observation?patient=" + scene.patient() + "&_elements=code");
      get(bundle, "Observation/" + survey);
      Answer answer = caller.post("", bundle);

      assertThat(answer.status()).as(answer.body()).isEqualTo(200);
      assertThat(answer.body()).doesNotContain(laboratory);
      List<BundleEntryComponent> entries = answer.as(Bundle.class).getEntry();
      assertThat(((Bundle) entries.get(0).getResource()).getEntry()).hasSize(1);
      assertThat(((Bundle) entries.get(1).getResource()).getEntry()).hasSizeLessThan(2);
      assertThat(entries.get(2).getResource()).isInstanceOf(Observation.class);
    }
    Bundle hidden = new Bundle().setType(BundleType.BATCH);
    get(hidden, "Observation/" + laboratory);
    get(hidden, "Observation/never-there");
    List<BundleEntryComponent> entries = caller.post("", hidden).as(Bundle.class).getEntry();
    assertThat(entries).allMatch(entry -> entry.getResponse().getStatus().startsWith("404"));
    assertThat(entries).noneMatch(entry -> entry.getResource() instanceof Observation);
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void anIncludeBringsNothingElse(Engine engine) {
    SurveyScene scene = SurveyScene.in(World.on(engine));
    String active = scene.make(scene.request(ServiceRequestStatus.ACTIVE));
    String draft = scene.make(scene.request(ServiceRequestStatus.DRAFT));
    scene.make(scene.task(active));
    scene.make(scene.task(draft));
    FhirCaller caller = scene.granted("system/Task.rs system/ServiceRequest.rs?status=active");

    Answer answer = caller.get("Task?_include=Task:focus&patient=" + scene.patient());

    assertThat(answer.all(Task.class)).hasSize(2);
    assertThat(answer.all(ServiceRequest.class))
        .extracting(request -> request.getIdElement().getIdPart())
        .containsExactly(active);
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void severalScopesAddUp(Engine engine) {
    SurveyScene scene = SurveyScene.in(World.on(engine));
    String survey = scene.make(scene.observation("survey"));
    String laboratory = scene.make(scene.observation("laboratory"));
    Observation early = scene.observation("imaging").setStatus(ObservationStatus.PRELIMINARY);
    String imaging = scene.make(early);
    String his = "Observation?patient=" + scene.patient();

    FhirCaller two = scene.granted(SURVEYS + " system/Observation.rs?category=laboratory");
    assertThat(found(two.get(his)))
        .containsExactlyInAnyOrder("Observation/" + survey, "Observation/" + laboratory);
    FhirCaller mixed = scene.granted(SURVEYS + " system/Observation.rs?status=preliminary");
    Answer some = mixed.get(his);
    assertThat(found(some))
        .containsExactlyInAnyOrder("Observation/" + survey, "Observation/" + imaging);
    assertThat(some.body()).doesNotContain("\"total\"", laboratory);
    assertThat(mixed.get("Observation/" + laboratory).status()).isEqualTo(404);
    FhirCaller both = scene.granted("system/Observation.rs?category=imaging&status=final");
    assertThat(found(both.get(his))).isEmpty();
    FhirCaller apart = scene.granted(SURVEYS.replace(".rs", ".r") + " system/Observation.s");
    assertThat(found(apart.get(his))).hasSize(3);
    assertThat(apart.get("Observation/" + laboratory).status()).isEqualTo(404);
    FhirCaller wide = scene.granted(SURVEYS + " system/*.r");
    assertThat(wide.get("Observation/" + laboratory).status()).isEqualTo(200);
    assertThat(found(wide.get(his))).containsExactly("Observation/" + survey);
  }

  private static void get(Bundle bundle, String url) {
    bundle.addEntry().getRequest().setMethod(HTTPVerb.GET).setUrl(url);
  }

  private static List<String> found(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.all(Resource.class).stream()
        .map(resource -> resource.fhirType() + "/" + resource.getIdElement().getIdPart())
        .toList();
  }

  private static String told(Answer answer) {
    return answer.status() + answer.body().replaceAll("\"id\"\\s*:\\s*\"[^\"]*\"", "");
  }
}
