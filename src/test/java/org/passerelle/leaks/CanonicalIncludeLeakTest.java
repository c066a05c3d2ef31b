package org.passerelle.leaks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.leaks.Neighbours.fresh;

import ca.uhn.fhir.rest.api.IResourceSupportedSvc;
import java.util.List;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.PlanDefinition;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestIntent;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.support.Answer;
import org.passerelle.support.FhirCaller;
import org.passerelle.support.World;
import org.passerelle.support.World.Engine;
import org.passerelle.wall.Guard;
import org.passerelle.wall.ResponseGuard;
import org.springframework.boot.actuate.metrics.MetricsEndpoint;

/** Row L2: includes over canonical links find resources of every room. */
class CanonicalIncludeLeakTest {

  private static final String REVERSE = "&_revinclude=QuestionnaireResponse:questionnaire";
  private static final String ANSWERED = ", who answered";
  private static final String FORWARD = "&_include=ServiceRequest:instantiates-canonical";

  @Nested
  class BehindTheWall {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "Questionnaire?_id=any" + REVERSE,
          "QuestionnaireResponse?_id=any" + REVERSE,
          "QuestionnaireResponse?_include=QuestionnaireResponse:questionnaire",
          "ServiceRequest?_id=any" + FORWARD,
          "ServiceRequest?_include=*"
        })
    void anIncludeOverCanonicalLinksIsRefused(String search) {
      Answer refused = Neighbours.on(Engine.H2).erables().get(search);

      assertThat(refused.status()).isEqualTo(403);
      assertThat(refused.code()).isEqualTo("not-offered");
    }
  }

  @Nested
  class WithoutOurLayers {

    @Test
    void aReverseIncludeShowsTheAnswersOfEveryRoom() {
      Neighbours two = Neighbours.inTheOpen();
      String form = formAnsweredBy(two.world(), two.parc(), two.erables());

      Answer shown = two.erables().get("Questionnaire?_id=" + form + REVERSE);

      assertThat(authors(shown))
          .containsExactlyInAnyOrder(Neighbours.PARC + ANSWERED, Neighbours.ERABLES + ANSWERED);
    }

    @Test
    void anIncludeStaysInTheRoom() {
      Neighbours two = Neighbours.inTheOpen();
      String plan = planOf(two.parc());
      ServiceRequest ask = askingFor(plan);

      assertThat(two.erables().post("ServiceRequest", ask).status()).isEqualTo(201);
      Answer shown = two.erables().get("ServiceRequest?status=active" + FORWARD);

      assertThat(shown.all(ServiceRequest.class)).isNotEmpty();
      assertThat(shown.all(PlanDefinition.class)).isEmpty();
    }
  }

  @Nested
  class WithOneGuardAlone {

    @ParameterizedTest
    @ValueSource(classes = {Guard.class, ResponseGuard.class})
    void aReverseIncludeFailsAsAWhole(Class<?> guard) {
      Neighbours two = Neighbours.inTheOpen();
      String form = formAnsweredBy(two.world(), two.parc(), two.erables());
      double before = stopped(two.world());

      OpenWorld.guarded(
          guard,
          () -> {
            Answer shown = two.erables().get("Questionnaire?_id=" + form + REVERSE);

            assertThat(shown.status()).isEqualTo(500);
            assertThat(shown.code()).isEqualTo("internal");
            assertThat(shown.body()).doesNotContain(Neighbours.PARC, "QuestionnaireResponse");
          });
      assertThat(stopped(two.world())).isGreaterThan(before);
    }

    /** What an operator is alerted by. */
    private static double stopped(World world) {
      return world
          .made(MetricsEndpoint.class)
          .metric("passerelle.guard.stopped", null)
          .getMeasurements()
          .get(0)
          .getValue();
    }

    @ParameterizedTest
    @ValueSource(classes = {Guard.class, ResponseGuard.class})
    void aReverseIncludeOfTheRoomsOwnAnswersPasses(Class<?> guard) {
      Neighbours two = Neighbours.inTheOpen();
      String form = formAnsweredBy(two.world(), two.erables());

      OpenWorld.guarded(
          guard,
          () -> {
            Answer shown = two.erables().get("Questionnaire?_id=" + form + REVERSE);

            assertThat(authors(shown)).containsExactly(Neighbours.ERABLES + ANSWERED);
            assertThat(shown.all(Questionnaire.class)).hasSize(1);
          });
    }
  }

  /** Whether one is shown what the other answered to a form that anyone may read. */
  static boolean isTold(Neighbours two) {
    String form = formAnsweredBy(two.world(), two.parc());
    Answer shown = two.erables().get("Questionnaire?_id=" + form + REVERSE);
    return shown.body().contains(Neighbours.PARC + ANSWERED);
  }

  /** Published where forms are kept at all; answered either way. */
  static String formAnsweredBy(World world, FhirCaller... rooms) {
    String id = fresh();
    String form = url("Questionnaire", id);
    if (world.bean(IResourceSupportedSvc.class).isSupported("Questionnaire")) {
      OpenForm.publish(world, id, form);
    }
    for (FhirCaller room : rooms) {
      QuestionnaireResponse response = new QuestionnaireResponse();
      response.setStatus(QuestionnaireResponseStatus.COMPLETED).setQuestionnaire(form);
      response.getAuthor().setDisplay(room.room() + ANSWERED);
      assertThat(room.post("QuestionnaireResponse", response).status()).isEqualTo(201);
    }
    return id;
  }

  private static List<String> authors(Answer shown) {
    return shown.all(QuestionnaireResponse.class).stream()
        .map(response -> response.getAuthor().getDisplay())
        .toList();
  }

  private static String planOf(FhirCaller room) {
    PlanDefinition plan = new PlanDefinition();
    plan.setUrl(url("PlanDefinition", fresh())).setStatus(PublicationStatus.ACTIVE);
    assertThat(room.post("PlanDefinition", plan).status()).isEqualTo(201);
    return plan.getUrl();
  }

  private static ServiceRequest askingFor(String plan) {
    ServiceRequest ask = new ServiceRequest();
    ask.setStatus(ServiceRequestStatus.ACTIVE).setIntent(ServiceRequestIntent.ORDER);
    ask.setSubject(new Reference().setDisplay("nobody"));
    ask.addInstantiatesCanonical(plan);
    return ask;
  }

  private static String url(String type, String id) {
    return "https://forms.example.org/" + type + "/" + id;
  }
}
