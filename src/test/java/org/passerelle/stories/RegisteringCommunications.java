package org.passerelle.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.stories.Refusals.assertRefused;

import java.util.List;
import java.util.Objects;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Test;
import org.passerelle.policy.Principal;
import org.passerelle.support.Answer;
import org.passerelle.support.FhirCaller;
import org.passerelle.support.Referral;
import org.passerelle.support.Sent;
import org.passerelle.support.Someone;
import org.passerelle.support.World.Engine;

/** Each room keeps a register of what it communicated, to whom and on what ground: its own side. */
abstract class RegisteringCommunications extends Story {

  RegisteringCommunications(Engine engine) {
    super(engine);
  }

  @Test
  void bothRoomsHaveItEachWithItsOwnIds() {
    Sent sent = clinic.send(Referral.to("le-panier"));
    Task copy = panier.awaits(sent);
    panier.moves(copy, TaskStatus.ACCEPTED);
    clinic.awaits(sent, TaskStatus.ACCEPTED);

    List<ParametersParameterComponent> here = lines(clinic.fhir(), sent.id("Patient"));
    String patient = new IdType(copy.getFor().getReference()).getIdPart();
    List<ParametersParameterComponent> there = lines(panier.fhir(), patient);

    assertThat(here)
        .extracting(line -> said(line, "direction") + " " + said(line, "passage"))
        .contains("sent refer-out", "received report-back");
    assertThat(there)
        .extracting(line -> said(line, "direction") + " " + said(line, "passage"))
        .contains("received refer-out", "sent report-back");
    ParametersParameterComponent first = here.get(here.size() - 1);
    assertThat(said(first, "outcome")).isEqualTo("crossed");
    assertThat(said(first, "ground")).isEqualTo("consent");
    assertThat(said(first, "fact")).isNotEmpty();
    assertThat(reference(first, "organization").getIdentifier().getValue()).isEqualTo("le-panier");
    assertThat(reference(first, "task").getReference()).isEqualTo("Task/" + sent.id("Task"));
    assertThat(reference(there.get(0), "organization").getIdentifier().getValue())
        .isEqualTo("clinique-du-parc");
    assertThat(text(clinic.fhir(), sent.id("Patient")))
        .doesNotContain(patient, copy.getIdElement().getIdPart());
    assertThat(text(panier.fhir(), patient)).doesNotContain(sent.ids().toArray(new String[0]));
  }

  @Test
  void whatIsWithdrawnIsInItAndWhatIsRefusedIsNot() {
    Sent sent = clinic.send(Referral.to("le-panier"));
    panier.awaits(sent);
    clinic.withdraw(sent);

    assertThat(lines(clinic.fhir(), sent.id("Patient")))
        .extracting(line -> said(line, "outcome"))
        .containsExactly("withdrawn", "crossed");
  }

  @Test
  void thoseOfThirdRoomsAreInNobodysRegister() {
    Sent sent = clinic.send(Referral.to("le-panier"));
    String patient = new IdType(panier.awaits(sent).getFor().getReference()).getIdPart();

    for (FhirCaller other : List.of(atelier.fhir(), as("clinique-des-erables"))) {
      assertThat(lines(other, sent.id("Patient"))).isEmpty();
      assertThat(lines(other, patient)).isEmpty();
    }
    assertThat(lines(clinic.fhir(), patient)).isEmpty();
  }

  @Test
  void itIsReadPageByPage() {
    Sent sent = clinic.send(Referral.to("le-panier"));
    panier.moves(panier.awaits(sent), TaskStatus.ACCEPTED);
    clinic.awaits(sent, TaskStatus.ACCEPTED);
    String ofOne = "$register?patient=" + sent.id("Patient");
    int all = lines(clinic.fhir(), sent.id("Patient")).size();
    int pages = 0;
    String after = "";
    do {
      Parameters page = clinic.fhir().get(ofOne + "&_count=1" + after).as(Parameters.class);
      pages++;
      after = page.hasParameter("next") ? "&after=" + page.getParameter("next").getValue() : "";
    } while (!after.isEmpty());

    assertThat(pages).isEqualTo(all).isGreaterThan(2);
  }

  @Test
  void itIsForTheRoomsOwnSystem() {
    for (Principal role : List.of(Principal.CLINIC_STAFF, Principal.CLERK)) {
      assertRefused(
          Someone.in(world, "clinique-du-parc", role).get("$register"), 403, "not-offered");
    }
    assertRefused(panier.fhir().at("clinique-du-parc").get("$register"), 403, "other-room");
    assertRefused(clinic.fhir().get("$register?after=none"), 400, "invalid-content");
    assertRefused(clinic.fhir().get("$register?patient=a%20b"), 400, "invalid-content");
    assertThat(clinic.fhir().get("metadata").body()).contains("OperationDefinition/register");
  }

  private static List<ParametersParameterComponent> lines(FhirCaller caller, String patient) {
    Answer answer = caller.get("$register?_count=200&patient=" + patient);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.as(Parameters.class).getParameter().stream()
        .filter(part -> part.getName().equals("line"))
        .toList();
  }

  private static String text(FhirCaller caller, String patient) {
    return caller.get("$register?_count=200&patient=" + patient).body();
  }

  /** The values of the parts of this name. */
  private static String said(ParametersParameterComponent line, String name) {
    return String.join(
        " ",
        line.getPart().stream()
            .filter(part -> part.getName().equals(name))
            .map(part -> Objects.requireNonNull(part.getValue().primitiveValue()))
            .toList());
  }

  private static Reference reference(ParametersParameterComponent line, String name) {
    return line.getPart().stream()
        .filter(part -> part.getName().equals(name))
        .map(part -> (Reference) part.getValue())
        .findFirst()
        .orElseThrow();
  }
}
