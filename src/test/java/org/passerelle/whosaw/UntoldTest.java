package org.passerelle.whosaw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.door.EmergencyContacts;
import org.passerelle.policy.Principal;
import org.passerelle.support.Alarms;
import org.passerelle.support.FhirCaller;
import org.passerelle.support.Someone;
import org.passerelle.support.World;
import org.passerelle.support.World.Engine;

/** A danger is told to the person, unless a partner says that this would add danger. */
class UntoldTest {

  private static final String CLINIC = "clinique-du-parc";

  @ParameterizedTest
  @EnumSource(Engine.class)
  void thePersonIsToldThatSomebodyWasToldAndThatItWasTried(Engine engine) {
    World world = World.on(engine);
    Told told = new Told(world);

    told.alarms.told(told.patient, Alarms.yes("Chez elle", CLINIC));
    Parameters no = Alarms.yes("Chez elle", CLINIC);
    no.getParameterFirstRep().setValue(new BooleanType(false));
    Alarms.with(no, "untold", new BooleanType(true)); // of what is not told nothing is held back
    told.alarms.tell(told.patient, no);

    assertThat(told.person.hears("?lang=en"))
        .anyMatch(
            line ->
                line.contains("told one person at Parc Clinic (démo) that you were in danger")
                    && line.contains("what kind of danger"))
        .anyMatch(line -> line.contains("Nothing was sent: it was not a danger to life"));
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void whatWouldAddDangerIsHeldBackUntilSomebodySaysThatTheyMayKnow(Engine engine) {
    World world = World.on(engine);
    Told told = new Told(world);
    Parameters untold = Alarms.yes("Chez elle", CLINIC);
    Alarms.with(untold, "untold", new BooleanType(true));
    List<String> before = told.without();

    String alert = told.alarms.told(told.patient, untold);
    told.alarms.read(alert);

    assertThat(told.without()).isEqualTo(before);
    told.alarms.followUp(alert, said(true));
    assertThat(told.danger()).isTrue();
    told.alarms.followUp(alert, said(false));
    assertThat(told.danger()).isFalse();
    told.alarms.followUp(alert, said(true));
    told.alarms.tell(told.patient, untold);
    assertThat(told.danger()).isFalse();
  }

  private static Parameters said(boolean told) {
    return Alarms.with(new Parameters(), "told", new BooleanType(told));
  }

  /** A partner, and a person of theirs who reads who saw what. */
  private static final class Told {
    final Alarms alarms;
    final String patient;
    final Reader person;

    Told(World world) {
      FhirCaller partner = Someone.in(world, Reader.CIRCLE, Principal.PATIENT_PARTNER);
      String contact = Someone.add(world, "contact-su", CLINIC, Principal.CLINIC_STAFF);
      world.bean(EmergencyContacts.class).set(CLINIC, List.of(contact));
      alarms = new Alarms(partner);
      patient = partner.post("Patient", new Patient()).as(Patient.class).getIdPart();
      person = Reader.of(world, Principal.PERSON, patient);
    }

    /** What the person reads, but for looks at their profile and at the list itself. */
    List<String> without() {
      return person.hears("?lang=en").stream()
          .filter(line -> !line.contains("this list") && !line.contains("at your profile"))
          .toList();
    }

    boolean danger() {
      return person.hears("?lang=en").stream().anyMatch(line -> line.contains("danger"));
    }
  }
}
