package org.passerelle.minimise;

import java.util.Set;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Patient;
import org.passerelle.profiles.Canonicals;

/**
 * The person, for the receiver. Never a number, a birth date, a gender, a street, a photo, a
 * relative or another organization, at any stage.
 */
final class PatientCopy {

  private PatientCopy() {}

  static Patient of(Source source, Crossing crossing, Set<Fact> facts) {
    Patient from = source.patient();
    Patient copy = new Patient();
    copy.setId(crossing.ids().patient());
    copy.getMeta().addProfile(Canonicals.PERSON);
    NameCopy names = new NameCopy(from, crossing.today());
    names.calledBy().ifPresent(name -> facts.add(Fact.FIRST_NAME_INITIAL));
    if (crossing.stage() == Stage.ACCEPTED) {
      names.full().forEach(copy::addName);
      facts.addAll(copy.hasName() ? Set.of(Fact.FULL_NAME) : Set.of());
    } else {
      names.calledBy().ifPresent(copy::addName);
    }
    AreaCopy.of(from, crossing.today())
        .ifPresent(
            area -> {
              copy.addAddress(area);
              facts.add(Fact.AREA);
            });
    LanguageCopy.onto(copy, from, facts);
    accessNeeds(from, copy, facts);
    ContactCopy.onto(copy, source, crossing, facts);
    return copy;
  }

  /** What the person needs to use a service, in our codes; never why. */
  private static void accessNeeds(Patient from, Patient copy, Set<Fact> facts) {
    for (Extension need : from.getExtensionsByUrl(Canonicals.ACCESS_NEED)) {
      if (need.getValue() instanceof CodeableConcept concept) {
        var known = Bare.known(concept, Canonicals.ACCESS);
        if (!known.isEmpty()) {
          copy.addExtension(
              new Extension(Canonicals.ACCESS_NEED, new CodeableConcept().setCoding(known)));
          facts.add(Fact.ACCESS_NEEDS);
        }
      }
    }
  }
}
