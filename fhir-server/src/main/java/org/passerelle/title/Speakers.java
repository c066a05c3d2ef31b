package org.passerelle.title;

import static java.util.Objects.requireNonNullElse;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/**
 * Whose word a Consent says it is ({@code Consent.performer}).
 *
 * @param person whether the person themself is named
 * @param others ids of the RelatedPersons named
 * @param unclear whether somebody is named who may be another person, and no one of this room
 * @param words whether a name or a number alone is there: evidence, of nobody in particular
 */
record Speakers(boolean person, List<String> others, boolean unclear, boolean words) {

  /** Who records what somebody said; it is not their word. */
  static final Set<String> RECORDERS = Set.of("Practitioner", "PractitionerRole", "Organization");

  Speakers {
    others = List.copyOf(others);
  }

  /** Those of this Consent, of the person with this id. */
  static Speakers of(Consent consent, String person) {
    boolean themself = false;
    boolean unclear = false;
    boolean words = false;
    List<String> others = new ArrayList<>();
    for (Reference performer : consent.getPerformer()) {
      String reference = requireNonNullElse(performer.getReference(), "");
      IdType id = new IdType(reference);
      String type = type(performer, id, consent);
      boolean here = id.hasResourceType() && id.hasIdPart() && !id.isAbsolute();
      if (here && "Patient".equals(type) && person.equals(id.getIdPart())) {
        themself = true;
      } else if (here && "RelatedPerson".equals(type)) {
        others.add(id.getIdPart());
      } else if (type != null && RECORDERS.contains(type)) {
        continue;
      } else if (reference.isEmpty() && (type == null || "Patient".equals(type))) {
        words = true;
      } else {
        unclear = true;
      }
    }
    return new Speakers(themself, others, unclear, words);
  }

  /** Whether it says nobody's word: the person is presumed to have spoken. */
  boolean unsaid() {
    return !person && others.isEmpty() && !unclear;
  }

  /** Whether it plainly is the word of people around the person, and not the person's. */
  boolean othersAlone() {
    return !person && !others.isEmpty() && !unclear && !words;
  }

  /** What kind of somebody it names; null when that cannot be told. */
  private static @Nullable String type(Reference performer, IdType id, Consent consent) {
    if (id.hasResourceType()) {
      return id.getResourceType();
    }
    String reference = requireNonNullElse(performer.getReference(), "");
    if (reference.startsWith("#")) {
      String local = reference.substring(1);
      return consent.getContained().stream()
          .filter(inner -> local.equals(inner.getIdPart()) || ("#" + local).equals(inner.getId()))
          .map(inner -> inner.fhirType())
          .findFirst()
          .orElse(null);
    }
    String said = performer.getType();
    return said == null ? null : said.substring(said.lastIndexOf('/') + 1);
  }
}
