package org.passerelle.loop;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.hl7.fhir.r4.model.Resource;

/** Of whom it may be somebody else who decides, by what a transaction wrote. Decision 0020. */
final class TitleChanges {

  /**
   * A person, as one room knows them.
   *
   * @param room its name
   * @param patient id of their Patient there
   */
  record Person(String room, String patient) {}

  private TitleChanges() {}

  /** Those whose date of birth changed, and those around whom somebody did. */
  static Set<Person> of(Changes changes) {
    Set<Person> persons = new LinkedHashSet<>();
    for (Change change : changes.of(Patient.class)) {
      if (change.before() instanceof Patient was
          && !bornOn(was).equals(bornOn(change.resource()))) {
        persons.add(new Person(change.room().name(), change.id()));
      }
    }
    for (Change change : changes.of(RelatedPerson.class)) {
      Stream.of(change.before(), change.resource())
          .filter(RelatedPerson.class::isInstance)
          .map(somebody -> ((RelatedPerson) somebody).getPatient().getReferenceElement())
          .map(reference -> new IdType(reference.getValue()))
          .filter(id -> "Patient".equals(id.getResourceType()) && id.hasIdPart())
          .forEach(id -> persons.add(new Person(change.room().name(), id.getIdPart())));
    }
    return persons;
  }

  private static String bornOn(Resource patient) {
    return String.valueOf(((Patient) patient).getBirthDateElement().getValueAsString());
  }
}
