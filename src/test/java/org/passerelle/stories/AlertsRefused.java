package org.passerelle.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.stories.Refusals.assertRefused;

import java.time.Duration;
import java.util.List;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.passerelle.policy.Principal;
import org.passerelle.support.Alarms;
import org.passerelle.support.Answer;
import org.passerelle.support.FhirCaller;
import org.passerelle.support.Someone;
import org.passerelle.support.World.Engine;

/** What is not told, to whom, and by whom it is not answered. */
abstract class AlertsRefused extends Alerted {

  AlertsRefused(Engine engine) {
    super(engine);
  }

  @ParameterizedTest
  @CsvSource({"false, true, true", "true, false, true", "true, true, false"})
  void withoutThreeTimesYesNobodyIsToldAndThatIsRecorded(boolean a, boolean b, boolean c) {
    Parameters words = Alarms.with(Alarms.answers(a, b, c), "danger", new CodeType("other"));
    words.addParameter(Alarms.yes(reach, CLINIC).getParameter("clinic"));
    Alarms.with(words, "reach", new StringType(reach));

    assertRefused(alarms.tell(person, words), 422, "not-an-emergency");

    assertNothingIn(first, second);
    assertThat(as(CIRCLE).get("Provenance?target=Patient/" + person).body())
        .contains("not-an-emergency");
  }

  @Test
  void whereNoClinicKnowsThePersonThereIsNobodyToTell() {
    Parameters words = Alarms.yes(reach, CLINIC);
    words.getParameter().removeIf(part -> part.getName().equals("clinic"));

    assertRefused(alarms.tell(person, words), 422, "no-contact");
  }

  @Test
  void whatIsNoPublishedClinicIsRefusedInOneWay() {
    String unknown = alarms.tell(person, Alarms.yes(reach, "clinique-inconnue")).body();

    for (String name :
        List.of("le-panier", CIRCLE, "Clinique", first.room(), second.room(), "directory")) {
      Answer answer = alarms.tell(person, Alarms.yes(reach, name));
      assertRefused(answer, 422, "unknown-receiver");
      assertThat(answer.body()).isEqualTo(unknown);
    }
  }

  @Test
  void anAnswerThatIsMissingIsAskedFor() {
    Parameters words = Alarms.with(new Parameters(), "serious", new BooleanType(true));
    assertRefused(alarms.tell(person, words), 400, "invalid-content");
    Parameters unknown = Alarms.with(Alarms.answers(true, true, true), "danger", new CodeType("x"));
    assertRefused(alarms.tell(person, unknown), 400, "invalid-content");
    Parameters more = Alarms.with(Alarms.yes(reach, CLINIC), "diagnosis", new StringType("x"));
    assertRefused(alarms.tell(person, more), 400, "invalid-content");
    Parameters longer = Alarms.yes("x".repeat(201), CLINIC);
    assertRefused(alarms.tell(person, longer), 400, "invalid-content");
  }

  @Test
  void nobodyIsNobodyWhateverIsAnswered() {
    assertRefused(alarms.tell("personne-inconnue", new Parameters()), 404, "not-found");
    assertRefused(alarms.tell("personne-inconnue", Alarms.yes(reach, CLINIC)), 404, "not-found");
  }

  @Test
  void aContactAnswersWhatTheyWereToldAndNothingElse() {
    told();
    Communication told = Alarms.in(first, reach).get(0);

    assertRefused(Alarms.answer(second, told, true), 404, "not-found");
    Alarms.answer(first, told, false);
    assertRefused(Alarms.answer(first, told, true), 404, "not-found");
    assertRefused(
        first.post(
            "Communication/" + told.getIdElement().getIdPart() + "/$acknowledge", new Parameters()),
        400,
        "invalid-content");
  }

  @Test
  void anAnswerThatComesTooLateFindsNothing() {
    told();
    Communication told = Alarms.in(first, reach).get(0);

    world.clock().advance(Duration.ofMinutes(11));

    assertRefused(Alarms.answer(contact("premiere"), told, true), 404, "not-found");
  }

  @Test
  void nobodyWritesAnAlertButByTellingOfADanger() {
    Communication own = alarms.read(told());

    assertRefused(partner.put(own, null), 403, "not-offered");
    own.setId((String) null);
    assertRefused(partner.post("Communication", own), 403, "not-offered");
  }

  @Test
  void itIsReviewedBySomebodyElseThanWhoToldOfIt() {
    String alert = told();
    Parameters review = Alarms.with(new Parameters(), "review", new BooleanType(true));
    assertRefused(alarms.followUp(alert, review), 422, "not-yours-to-change");
    Alarms reviewer = new Alarms(other());
    assertRefused(reviewer.followUp(alert, review), 422, "illegal-move");
    Alarms.answer(first, Alarms.in(first, reach).get(0), true);

    assertThat(reviewer.followUp(alert, review).status()).isEqualTo(200);

    assertThat(alarms.read(alert).getNoteFirstRep().getAuthorStringType().getValue())
        .isEqualTo("patient-partner");
  }

  private FhirCaller other() {
    String id = Someone.add(world, "pair-relecture", CIRCLE, Principal.PATIENT_PARTNER);
    return FhirCaller.client(world.address(), id, CIRCLE, null);
  }

  @Test
  void whatCameOfItStaysInTheCircle() {
    String alert = told();
    String words = "Il est venu " + reach;
    Parameters said = Alarms.with(new Parameters(), "details", new StringType(words));
    Alarms.with(said, "help", new BooleanType(true));

    assertThat(alarms.followUp(alert, said).status()).isEqualTo(200);

    assertThat(alarms.read(alert).getNote()).hasSize(2);
    assertThat(first.get("Communication?_count=200").body()).doesNotContain("Il est venu");
    assertRefused(alarms.followUp(alert, new Parameters()), 400, "invalid-content");
    assertRefused(alarms.followUp("alerte-inconnue", said), 404, "not-found");
  }

  @Test
  void aCitizenPartnerTellsTooAndReadsHowFarItHasComeAlone() {
    FhirCaller citizen = Someone.in(world, CIRCLE, Principal.CITIZEN_PARTNER);
    String alert = new Alarms(citizen).told(person, Alarms.yes(reach, CLINIC));

    assertThat(Alarms.in(first, reach)).hasSize(1);
    assertThat(citizen.get("Communication/" + alert).body())
        .contains("waiting")
        .doesNotContain("suicide", reach);
    Parameters help = Alarms.with(new Parameters(), "help", new BooleanType(true));
    assertThat(new Alarms(citizen).followUp(alert, help).status()).isEqualTo(200);
    assertThat(alarms.read(alert).getNote()).hasSize(1);
  }
}
