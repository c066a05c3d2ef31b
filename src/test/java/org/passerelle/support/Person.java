package org.passerelle.support;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Patient;
import org.passerelle.profiles.Canonicals;

/**
 * Somebody invented. No two have the same family name, health number or birth date, so that a leak
 * of one is not mistaken for another.
 *
 * @param given first name
 * @param family family name, found nowhere else
 * @param nam health number of the right shape; its month is no month, so nobody holds it
 * @param birthDate a day
 * @param phone one of the numbers kept for fiction
 */
public record Person(String given, String family, String nam, String birthDate, String phone) {

  private static final AtomicInteger COUNT = new AtomicInteger();

  /** Kept for {@link #withRarePhone()}. */
  private static final int PHONES = 99;

  /** The next one. */
  public static Person next() {
    int number = COUNT.incrementAndGet();
    return new Person(
        "Marie",
        "Fictive" + letters(number),
        "FICM%02d99%04d".formatted(number / 10_000, number % 10_000),
        "19%02d-%02d-%02d".formatted(40 + number % 60, 1 + number % 12, 1 + number % 28),
        "514-555-01%02d".formatted(number % PHONES));
  }

  /** The next one, with a number that no {@link #next()} has. */
  public static Person withRarePhone() {
    Person person = next();
    return new Person(person.given, person.family, person.nam, person.birthDate, "514-555-0199");
  }

  /** All that must not be known before a referral is accepted. */
  public List<String> secrets() {
    return List.of(family, nam, birthDate, phone);
  }

  /** As an EMR sends the person. */
  Patient patient() {
    Patient patient = new Patient();
    patient.addIdentifier().setSystem(Canonicals.NAM).setValue(nam);
    patient.addName().setFamily(family).addGiven(given);
    patient.addTelecom().setSystem(ContactPointSystem.PHONE).setValue(phone);
    patient.setBirthDateElement(new DateType(birthDate));
    patient.addAddress().addLine("1, rue Inventée").setCity("Montréal").setPostalCode("H2X 1Y4");
    patient
        .addCommunication()
        .setLanguage(new CodeableConcept(new Coding("urn:ietf:bcp:47", "ht", null)));
    return patient;
  }

  private static String letters(int number) {
    StringBuilder letters = new StringBuilder();
    for (char digit : Integer.toString(number).toCharArray()) {
      letters.append((char) ('q' + digit - '0'));
    }
    return letters.toString();
  }
}
