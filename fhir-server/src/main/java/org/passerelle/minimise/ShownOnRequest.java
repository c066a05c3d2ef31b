package org.passerelle.minimise;

import java.time.LocalDate;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Meta;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;
import org.passerelle.profiles.Canonicals;

/** What everything has in common that is shown because the person asked. */
final class ShownOnRequest {

  private static final String NO_REDISCLOSURE = "NORDSCLCD";
  private static final String WORDS =
      "Partagé parce que la personne l’a demandé. Shared because the person asked.";

  private ShownOnRequest() {}

  /** Whether these are words. */
  static boolean says(@Nullable String words) {
    return words != null && !words.isBlank();
  }

  /** The label that it goes no further. */
  static Meta label() {
    Meta meta = new Meta();
    meta.addSecurity(new Coding(Canonicals.ACT_CODE, NO_REDISCLOSURE, null));
    return meta;
  }

  /** What the person is called; no reference, and no id. */
  static Reference subject(Patient person, LocalDate today) {
    Reference subject = new Reference().setType("Patient");
    new NameCopy(person, today).calledBy().map(HumanName::getText).ifPresent(subject::setDisplay);
    return subject;
  }

  /** Why it is there, and from which room. */
  static Annotation note(String room) {
    return new Annotation().setText(WORDS).setAuthor(Bare.room(room));
  }
}
