package org.passerelle.title;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentProvisionType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.passerelle.consent.PeriodReader;
import org.passerelle.consent.Term;

/**
 * Who decides for one person, at any moment: the person, presumed capable, alone from 14 on;
 * whoever holds a title, as long as it lasts. Immutable.
 */
public final class Entitled {

  private static final int DECIDES_ALONE = 14;

  private final String person;
  private final ZoneId zone;
  private final Optional<Instant> fourteen;
  private final Map<String, Optional<Term>> around = new HashMap<>();

  /**
   * Read from the person's record and from all who are recorded around them, in the same room.
   *
   * @param zone the custodian's, in which a birthday begins
   */
  public Entitled(Patient person, List<RelatedPerson> around, ZoneId zone) {
    this.person = person.getIdElement().getIdPart();
    this.zone = zone;
    Birthday birthday = Birthday.of(person, zone);
    this.fourteen = birthday.at(DECIDES_ALONE);
    TitleReader reader = new TitleReader(birthday, zone);
    around.forEach(other -> this.around.put(other.getIdElement().getIdPart(), reader.read(other)));
  }

  /** Whether what it permits was said by somebody who may, at this moment. */
  boolean counts(Consent consent, Instant at) {
    Speakers speakers = Speakers.of(consent, person);
    if (speakers.unsaid()) {
      return alone(at) && alone(given(consent).orElse(at));
    }
    return (speakers.person() && alone(at))
        || speakers.others().stream().anyMatch(id -> holdsTitle(id, at));
  }

  /** Whether the person themself says so, and may. */
  boolean isOwnWord(Consent consent, Instant at) {
    return Speakers.of(consent, person).person() && alone(at);
  }

  /** Whether it is a refusal by people around the person, of whom none holds a title now. */
  boolean isObjection(Consent consent, Instant at) {
    Speakers speakers = Speakers.of(consent, person);
    return consent.getProvision().getType() == ConsentProvisionType.DENY
        && speakers.othersAlone()
        && speakers.others().stream().allMatch(around::containsKey)
        && speakers.others().stream().noneMatch(id -> holdsTitle(id, at));
  }

  /** The moments at which somebody else decides, all of them, the earliest first. */
  SortedSet<Instant> turns() {
    SortedSet<Instant> all = new TreeSet<>();
    fourteen.ifPresent(all::add);
    around.values().stream()
        .flatMap(Optional::stream)
        .forEach(
            term -> {
              all.add(term.from());
              term.end().ifPresent(all::add);
            });
    return all;
  }

  /**
   * Whether the person decides alone: presumed, unless the date of birth says that they are a
   * child.
   */
  private boolean alone(Instant at) {
    return fourteen.filter(at::isBefore).isEmpty();
  }

  private boolean holdsTitle(String id, Instant at) {
    return around.getOrDefault(id, Optional.empty()).filter(term -> term.contains(at)).isPresent();
  }

  /** When it was said at the earliest; when it does not say, it was by the time it was stored. */
  private Optional<Instant> given(Consent consent) {
    if (consent.hasDateTimeElement() && consent.getDateTimeElement().hasValue()) {
      Period said = new Period().setStartElement(consent.getDateTimeElement().copy());
      return PeriodReader.read(said, zone).map(Term::from);
    }
    return Optional.ofNullable(consent.getMeta().getLastUpdated()).map(Date::toInstant);
  }
}
