package org.passerelle.title;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Period;
import org.passerelle.consent.PeriodReader;
import org.passerelle.consent.Term;

/**
 * When a Consent was given: all the time that its date covers, and never after it was stored. A
 * date that cannot be read, or to come when it was stored, says nothing.
 */
final class Given {

  private Given() {}

  /** Empty when neither its date nor when it was stored can be told. */
  static Optional<Term> of(Consent consent, ZoneId zone) {
    Optional<Term> said = said(consent, zone);
    if (consent.getMeta().getLastUpdated() == null) {
      return said;
    }
    Instant stored = consent.getMeta().getLastUpdated().toInstant();
    Instant after = stored.plusNanos(1);
    Instant from = said.map(Term::from).filter(first -> !first.isAfter(stored)).orElse(stored);
    Instant until = said.map(Term::until).filter(end -> end.isBefore(after)).orElse(after);
    return Optional.of(new Term(from, until));
  }

  private static Optional<Term> said(Consent consent, ZoneId zone) {
    if (!consent.hasDateTimeElement() || !consent.getDateTimeElement().hasValue()) {
      return Optional.empty();
    }
    return PeriodReader.read(
        new Period()
            .setStartElement(consent.getDateTimeElement().copy())
            .setEndElement(consent.getDateTimeElement().copy()),
        zone);
  }
}
