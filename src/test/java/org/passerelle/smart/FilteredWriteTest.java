package org.passerelle.smart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.support.Answer;
import org.passerelle.support.FhirCaller;
import org.passerelle.support.World;
import org.passerelle.support.World.Engine;

/** A scope with a filter writes within the part that meets it. */
class FilteredWriteTest {

  private static final String SURVEYS =
      "system/Patient.r system/Observation.crus?category=" + SurveyScene.SURVEY;

  @ParameterizedTest
  @EnumSource(Engine.class)
  void whatIsCreatedMeetsTheFilter(Engine engine) {
    SurveyScene scene = SurveyScene.in(World.on(engine));
    FhirCaller caller = scene.granted(SURVEYS);

    Answer made = caller.post("Observation", scene.observation("survey"));
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    assertThat(made.body()).contains("Invente");
    assertRefused(caller.post("Observation", scene.observation("laboratory")));
    assertRefused(caller.post("Observation", scene.observation("survey").setCategory(List.of())));
    Observation named = scene.observation("laboratory");
    named.setId("named-" + java.util.UUID.randomUUID());
    assertRefused(caller.put(named, null));
    Bundle bundle = new Bundle().setType(BundleType.TRANSACTION);
    entry(bundle, HTTPVerb.POST, "Observation", scene.observation("laboratory"));
    entry(bundle, HTTPVerb.POST, "Observation", scene.observation("survey"));
    assertRefused(caller.post("", bundle));
    String his = "Observation?patient=" + scene.patient();
    assertThat(scene.owner().get(his).all(Observation.class)).hasSize(1);
    Answer each = caller.post("", bundle.setType(BundleType.BATCH));
    assertThat(each.statuses()).containsExactly(200, 403, 201);
    assertThat(scene.owner().get(his).all(Observation.class)).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void whatIsUpdatedMeetsItBeforeAndAfter(Engine engine) {
    SurveyScene scene = SurveyScene.in(World.on(engine));
    String survey = scene.make(scene.observation("survey"));
    String laboratory = scene.make(scene.observation("laboratory"));
    FhirCaller caller = scene.granted(SURVEYS);

    assertThat(
            caller
                .put(at(survey, scene.observation("survey").setIssued(new java.util.Date(0))), null)
                .status())
        .isEqualTo(200);
    assertRefused(caller.put(at(survey, scene.observation("laboratory")), null));
    for (String version : new String[] {null, "1", "7"}) {
      Answer hidden = caller.put(at(laboratory, scene.observation("survey")), version);
      assertThat(hidden.status()).as(hidden.body()).isEqualTo(404);
      Bundle bundle = new Bundle().setType(BundleType.TRANSACTION);
      entry(
          bundle,
          HTTPVerb.PUT,
          "Observation/" + laboratory,
          at(laboratory, scene.observation("survey")));
      bundle
          .getEntryFirstRep()
          .getRequest()
          .setIfMatch(version == null ? null : "W/\"" + version + "\"");
      assertThat(caller.post("", bundle).status()).isEqualTo(404);
    }
    assertThat(scene.owner().get("Observation/" + laboratory).body())
        .contains("\"versionId\":\"1\"");
    assertThat(scene.owner().get("Observation/" + survey).body()).contains("\"survey\"");
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void whoMayOnlyUpdateCannotTellWhatLiesOutsideFromNothing(Engine engine) {
    SurveyScene scene = SurveyScene.in(World.on(engine));
    String laboratory = scene.make(scene.observation("laboratory"));
    FhirCaller caller =
        scene.granted("system/Patient.r system/Observation.u?category=" + SurveyScene.SURVEY);

    Answer there = caller.put(at(laboratory, scene.observation("survey")), "3");
    Answer nowhere = caller.put(at("never-there", scene.observation("survey")), "3");

    assertThat(there.status()).isEqualTo(404);
    assertThat(told(there)).isEqualTo(told(nowhere));
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void whatIsDeletedMeetsIt(Engine engine) {
    SurveyScene scene = SurveyScene.in(World.on(engine));
    String draft = scene.make(scene.request(ServiceRequestStatus.DRAFT));
    String active = scene.make(scene.request(ServiceRequestStatus.ACTIVE));
    FhirCaller caller = scene.granted("system/ServiceRequest.d?status=draft");

    Answer there = caller.delete("ServiceRequest/" + active);
    Answer nowhere = caller.delete("ServiceRequest/never-there");
    assertThat(there.status()).isEqualTo(404);
    assertThat(told(there)).isEqualTo(told(nowhere));
    Bundle bundle = new Bundle().setType(BundleType.TRANSACTION);
    entry(bundle, HTTPVerb.DELETE, "ServiceRequest/" + active, null);
    assertThat(caller.post("", bundle).status()).isEqualTo(404);
    assertThat(caller.delete("ServiceRequest/" + draft).status()).isIn(200, 204);

    assertThat(scene.owner().get("ServiceRequest/" + active).status()).isEqualTo(200);
    assertThat(scene.owner().get("ServiceRequest/" + draft).status()).isEqualTo(404);
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void aConditionIsForWhoeverSearchesAll(Engine engine) {
    SurveyScene scene = SurveyScene.in(World.on(engine));
    FhirCaller caller = scene.granted("system/Patient.r system/ServiceRequest.crus?status=draft");
    String identifier = "identifier=https://charts.example.org|" + scene.patient();
    Bundle bundle = new Bundle().setType(BundleType.TRANSACTION);
    ServiceRequest draft = scene.request(ServiceRequestStatus.DRAFT);
    entry(bundle, HTTPVerb.POST, "ServiceRequest", draft);

    assertThat(caller.post("", bundle).status()).isEqualTo(200);
    bundle.getEntryFirstRep().getRequest().setIfNoneExist(identifier);
    assertRefused(caller.post("", bundle));
    bundle.getEntryFirstRep().getRequest().setIfNoneExist(null).setMethod(HTTPVerb.PUT);
    bundle.getEntryFirstRep().getRequest().setUrl("ServiceRequest?" + identifier);
    assertRefused(caller.post("", bundle));
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void aReferenceToWhatLiesOutsideIsOneToNothing(Engine engine) {
    SurveyScene scene = SurveyScene.in(World.on(engine));
    String active = scene.make(scene.request(ServiceRequestStatus.ACTIVE));
    String draft = scene.make(scene.request(ServiceRequestStatus.DRAFT));
    FhirCaller caller =
        scene.granted("system/Patient.r system/Task.c system/ServiceRequest.cr?status=active");

    Answer hidden = caller.post("Task", scene.task(draft));
    assertThat(hidden.code()).isEqualTo("unknown-reference");
    assertThat(told(hidden)).isEqualTo(told(caller.post("Task", scene.task("never-there"))));
    assertThat(caller.post("Task", scene.task(active)).status()).isEqualTo(201);
    Bundle bundle = new Bundle().setType(BundleType.TRANSACTION);
    entry(bundle, HTTPVerb.POST, "ServiceRequest", scene.request(ServiceRequestStatus.ACTIVE));
    bundle.getEntryFirstRep().setFullUrl("urn:uuid:3f0c7f0e-0000-4000-8000-00000000000a");
    org.hl7.fhir.r4.model.Task task = scene.task("x");
    task.getFocus().setReference("urn:uuid:3f0c7f0e-0000-4000-8000-00000000000a");
    entry(bundle, HTTPVerb.POST, "Task", task);
    Answer together = caller.post("", bundle);
    assertThat(together.status()).as(together.body()).isEqualTo(200);
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void theEchoOfAWriteShowsNoElementOfWhatIsNotRead(Engine engine) {
    SurveyScene scene = SurveyScene.in(World.on(engine));
    FhirCaller caller =
        scene.granted(
            "system/Patient.r system/Observation.cu system/Observation.r?category=imaging");

    Answer made = caller.post("Observation", scene.observation("survey"));
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    assertThat(made.body()).contains("\"versionId\":\"1\"").doesNotContain("Invente", "survey");
    Answer read = caller.post("Observation", scene.observation("imaging"));
    assertThat(read.body()).contains("Invente");
  }

  private static <T extends Resource> T at(String id, T resource) {
    resource.setId(id);
    return resource;
  }

  private static void entry(Bundle bundle, HTTPVerb verb, String url, Resource resource) {
    bundle.addEntry().setResource(resource).getRequest().setMethod(verb).setUrl(url);
  }

  private static void assertRefused(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(403);
    assertThat(answer.code()).isEqualTo("not-offered");
  }

  private static String told(Answer answer) {
    return answer.status() + answer.body().replaceAll("\"id\"\\s*:\\s*\"[^\"]*\"", "");
  }
}
