package org.passerelle.leaks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.leaks.Neighbours.fresh;
import static org.passerelle.leaks.Neighbours.person;

import java.util.List;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestIntent;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.junit.jupiter.api.Test;
import org.passerelle.directory.Directory;
import org.passerelle.support.Answer;
import org.passerelle.support.FhirCaller;

/**
 * Without gate and guards, on PostgreSQL: what leaks in {@link CanonicalIncludeLeakTest} and {@link
 * PageLinkLeakTest} stays in its room by row-level security alone.
 */
class RowLeakTest {

  private final Neighbours two = Neighbours.heldByRowsAlone();

  /** HAPI reads a form in the directory, whoever asks: then the directory is the open room. */
  @Test
  void aReverseIncludeOverCanonicalLinksShowsTheFormAndNoRoomsAnswers() {
    String form = fresh();
    answered(form, two.parc());
    answered(form, two.erables());

    Answer shown =
        two.erables()
            .get("Questionnaire?_id=" + form + "&_revinclude=QuestionnaireResponse:questionnaire");

    assertThat(shown.status()).isEqualTo(200);
    assertThat(shown.all(Questionnaire.class)).hasSize(1);
    assertThat(shown.all(QuestionnaireResponse.class)).isEmpty();
  }

  @Test
  void aStoredPageOfOneRoomIsEmptyInAnother() {
    String family = fresh();
    for (int i = 0; i < 3; i++) {
      assertThat(two.parc().post("Patient", person(family)).status()).isEqualTo(201);
    }
    Answer first = two.parc().get("Patient?family=" + family + "&_count=1");
    String next = Neighbours.next(first);
    String page = next.substring(next.indexOf('?'));

    Answer own = two.parc().get(page);
    Answer carried = two.erables().get(page);

    assertThat(next).contains("_getpages");
    assertThat(own.all(Patient.class)).hasSize(1);
    assertThat(carried.body()).doesNotContain(family);
    assertThat(carried.all(Patient.class)).isEmpty();
  }

  @Test
  void aChainStaysInTheRoom() {
    String family = fresh();
    asking(two.parc(), family);
    String chain = "ServiceRequest?subject:Patient.family=" + family;

    assertThat(two.parc().get(chain).all(ServiceRequest.class)).hasSize(1);
    assertThat(two.erables().get(chain).all(ServiceRequest.class)).isEmpty();
  }

  @Test
  void everythingOfAPersonStaysInTheRoom() {
    String family = fresh();
    String id = asking(two.parc(), family);

    assertThat(two.parc().get("Patient/" + id + "/$everything").body())
        .contains(family, "ServiceRequest");
    assertThat(two.erables().get("Patient/" + id + "/$everything").body())
        .doesNotContain(family, "ServiceRequest");
    assertThat(two.erables().get("Patient/$everything").body()).doesNotContain(family);
  }

  private void answered(String form, FhirCaller room) {
    Questionnaire published = new Questionnaire();
    published.setId(form);
    published.setUrl("https://forms.example.org/" + form).setStatus(PublicationStatus.ACTIVE);
    two.world().bean(Directory.class).publish(List.of(published));
    QuestionnaireResponse answer = new QuestionnaireResponse();
    answer.setStatus(QuestionnaireResponseStatus.COMPLETED).setQuestionnaire(published.getUrl());
    answer.getAuthor().setDisplay(room.room());
    assertThat(room.post("QuestionnaireResponse", answer).status()).isEqualTo(201);
  }

  /** Makes a person and a request for them; the person's id. */
  private static String asking(FhirCaller room, String family) {
    String id = room.post("Patient", person(family)).as(Patient.class).getIdPart();
    ServiceRequest ask = new ServiceRequest();
    ask.setStatus(ServiceRequestStatus.ACTIVE).setIntent(ServiceRequestIntent.ORDER);
    ask.getSubject().setReference("Patient/" + id);
    assertThat(room.post("ServiceRequest", ask).status()).isEqualTo(201);
    return id;
  }
}
