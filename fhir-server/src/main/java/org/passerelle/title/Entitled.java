package org.passerelle.title;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentProvisionType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.RelatedPerson;
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
  private final Map<String, Optional<Term>> stopping = new HashMap<>();

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
    for (RelatedPerson other : around) {
      String id = other.getIdElement().getIdPart();
      this.around.put(id, reader.read(other));
      this.stopping.put(id, reader.mayHaveStopped(other));
    }
  }

  /** Whether what it permits was said by somebody who may, at this moment. */
  boolean counts(Consent consent, Instant at) {
    Speakers speakers = Speakers.of(consent, person);
    if (speakers.unsaid()) {
      return alone(at) && alone(given(consent, at));
    }
    return (speakers.person() && alone(at))
        || speakers.others().stream().anyMatch(id -> holdsTitle(id, at));
  }

  /** Whether the person themself says so, and may. */
  boolean isOwnWord(Consent consent, Instant at) {
    return Speakers.of(consent, person).person() && alone(at);
  }

  /**
   * Whether it is a refusal by people around the person, of whom none holds a title now, nor may
   * have held one when they said it, nor helps the person.
   */
  boolean isObjection(Consent consent, Instant at) {
    Speakers speakers = Speakers.of(consent, person);
    return consent.getProvision().getType() == ConsentProvisionType.DENY
        && speakers.othersAlone()
        && speakers.others().stream().allMatch(around::containsKey)
        && speakers.others().stream().noneMatch(id -> holdsTitle(id, at))
        && speakers.others().stream().noneMatch(id -> mayHaveStopped(id, consent));
  }

  /** Whether one Consent surely was given after another; in doubt it was not. */
  boolean isLater(Consent consent, Consent than) {
    Optional<Instant> earliest = Given.of(consent, zone).map(Term::from);
    Optional<Instant> over = Given.of(than, zone).map(Term::until);
    return over.flatMap(end -> earliest.filter(from -> !from.isBefore(end))).isPresent();
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

  /** Whether they may have held a title, or helped, when they said this. */
  private boolean mayHaveStopped(String id, Consent consent) {
    return stopping
        .getOrDefault(id, Optional.empty())
        .filter(
            held ->
                Given.of(consent, zone)
                    .filter(
                        given ->
                            !given.from().isBefore(held.until())
                                || !held.from().isBefore(given.until()))
                    .isEmpty())
        .isPresent();
  }

  /** When it was said at the earliest; where that cannot be told, by this moment. */
  private Instant given(Consent consent, Instant at) {
    return Given.of(consent, zone).map(Term::from).filter(from -> from.isBefore(at)).orElse(at);
  }
}
