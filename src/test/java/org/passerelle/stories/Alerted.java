package org.passerelle.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.Patient;
import org.passerelle.door.EmergencyContacts;
import org.passerelle.policy.Principal;
import org.passerelle.support.Alarms;
import org.passerelle.support.FhirCaller;
import org.passerelle.support.Someone;
import org.passerelle.support.World.Engine;

/** A partner with a person in danger, and two contacts of a clinic, each with a tray. */
abstract class Alerted extends Story {

  static final String CIRCLE = "pairs-du-quartier";
  static final String CLINIC = "clinique-des-erables";
  static final String PHONE = "+15145550143";

  final FhirCaller partner = Someone.in(world, CIRCLE, Principal.PATIENT_PARTNER);
  final Alarms alarms = new Alarms(partner);
  final String reach = "Chez elle, sonner deux fois " + UUID.randomUUID();
  final String person = made(partner, lise());
  final FhirCaller first = contact("premiere");
  final FhirCaller second = contact("seconde");

  Alerted(Engine engine) {
    super(engine);
    world.bean(EmergencyContacts.class).set(CLINIC, List.of(client("premiere"), client("seconde")));
  }

  /** The alert that stands once the partner has told of the danger. */
  String told() {
    return alarms.told(person, Alarms.yes(reach, CLINIC));
  }

  /** This contact, by a token of now. */
  FhirCaller contact(String whose) {
    return Someone.inside(world, client(whose));
  }

  private String client(String whose) {
    return Someone.add(world, "contact-" + whose, CLINIC, Principal.CLINIC_STAFF);
  }

  void assertNothingIn(FhirCaller... trays) {
    for (FhirCaller tray : trays) {
      assertThat(Alarms.in(tray, reach)).isEmpty();
    }
  }

  static Patient lise() {
    Patient lise = new Patient();
    lise.addName().setFamily("Fictive").addGiven("Lise");
    lise.addTelecom().setSystem(ContactPointSystem.PHONE).setValue(PHONE);
    lise.addAddress().addLine("1 rue Inventée").setPostalCode("H0H 0H0");
    lise.addIdentifier().setSystem("urn:dossier").setValue("DOSSIER-INVENTE");
    return lise;
  }
}
