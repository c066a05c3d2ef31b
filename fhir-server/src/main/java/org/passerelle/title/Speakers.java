package org.passerelle.title;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Reference;

/**
 * Whose word a Consent says it is ({@code Consent.performer}).
 *
 * @param person whether the person themself is named
 * @param others ids of the RelatedPersons named
 * @param unclear whether somebody is named who cannot be told: not by a reference of this room
 */
record Speakers(boolean person, List<String> others, boolean unclear) {

  /** Who records what somebody said; it is not their word. */
  static final Set<String> RECORDERS = Set.of("Practitioner", "PractitionerRole", "Organization");

  Speakers {
    others = List.copyOf(others);
  }

  /** Those of this Consent, of the person with this id. */
  static Speakers of(Consent consent, String person) {
    boolean themself = false;
    boolean unclear = false;
    List<String> others = new ArrayList<>();
    for (Reference performer : consent.getPerformer()) {
      IdType id = new IdType(performer.hasReference() ? performer.getReference() : "");
      String type = id.hasResourceType() ? id.getResourceType() : performer.getType();
      boolean here = id.hasResourceType() && id.hasIdPart() && !id.isAbsolute();
      if (here && "Patient".equals(type) && person.equals(id.getIdPart())) {
        themself = true;
      } else if (here && "RelatedPerson".equals(type)) {
        others.add(id.getIdPart());
      } else {
        unclear |= type == null || !RECORDERS.contains(type);
      }
    }
    return new Speakers(themself, others, unclear);
  }

  /** Whether it says nobody's word: the person is presumed to have spoken. */
  boolean unsaid() {
    return !person && others.isEmpty() && !unclear;
  }

  /** Whether it plainly is the word of people around the person, and not the person's. */
  boolean othersAlone() {
    return !person && !others.isEmpty() && !unclear;
  }
}
