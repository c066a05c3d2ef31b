package org.passerelle.title;

import static java.util.Objects.requireNonNullElse;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.passerelle.consent.PeriodReader;
import org.passerelle.consent.Term;
import org.passerelle.profiles.Canonicals;
import org.passerelle.profiles.OurCode;
import org.passerelle.profiles.PersonTitle;

/**
 * When a RelatedPerson decides for the person, on what may be told of them: one title of ours, its
 * scope, its proof, its end, and the person's age. Whatever is lacking or not understood is no
 * title; kinship alone is none. Thread-safe.
 */
final class TitleReader {

  /** Scopes that cover what is told of a person. */
  private static final Set<String> COVERING = Set.of("person", "information");

  private static final int DECIDES_ALONE = 14;
  private static final int OF_AGE = 18;
  private static final int WHOLE_DAY = "2026-11-24".length();

  private final Birthday birthday;
  private final ZoneId zone;

  TitleReader(Birthday birthday, ZoneId zone) {
    this.birthday = birthday;
    this.zone = zone;
  }

  /** The time in which they decide; empty when never. */
  Optional<Term> read(RelatedPerson somebody) {
    if (isInDoubt(somebody) || !covers(somebody)) {
      return Optional.empty();
    }
    Optional<Term> period = PeriodReader.read(somebody.getPeriod(), zone);
    return title(somebody)
        .filter(PersonTitle::decides)
        .flatMap(title -> period.filter(term -> ends(title, term)).flatMap(t -> aged(title, t)))
        .flatMap(term -> proven(somebody).flatMap(shown -> within(term, shown, Instant.MAX)));
  }

  /**
   * The time in which what they refused may have been more than an objection: of a title, proven or
   * not, active still or not; always, of whoever helps and of what cannot be told. Empty when they
   * bear no title at all.
   */
  Optional<Term> mayHaveStopped(RelatedPerson somebody) {
    if (ours(somebody).isEmpty()) {
      return Optional.empty();
    }
    Optional<PersonTitle> title = title(somebody).filter(PersonTitle::decides);
    Optional<Term> period = PeriodReader.read(somebody.getPeriod(), zone);
    if (title.isEmpty() || period.isEmpty()) {
      return Optional.of(Term.ALWAYS);
    }
    Optional<Instant> end =
        title.filter(PersonTitle::isOfAChild).flatMap(t -> birthday.surelyAt(DECIDES_ALONE));
    return within(period.get(), Instant.MIN, end.orElse(Instant.MAX));
  }

  private static boolean isInDoubt(RelatedPerson somebody) {
    return somebody.hasModifierExtension()
        || somebody.hasImplicitRulesElement()
        || (somebody.hasActiveElement()
            && !Boolean.TRUE.equals(somebody.getActiveElement().getValue()));
  }

  /** Of two titles nobody could tell which has this end and this proof. */
  private static Optional<PersonTitle> title(RelatedPerson somebody) {
    List<Coding> ours = ours(somebody);
    return ours.size() == 1
        ? OurCode.read(PersonTitle.class, new CodeableConcept(ours.get(0)))
        : Optional.empty();
  }

  private static List<Coding> ours(RelatedPerson somebody) {
    return somebody.getRelationship().stream()
        .flatMap(kind -> kind.getCoding().stream())
        .filter(coding -> Canonicals.PERSON_TITLE.equals(coding.getSystem()))
        .toList();
  }

  private static boolean covers(RelatedPerson somebody) {
    return somebody.getExtensionsByUrl(Canonicals.TITLE_SCOPE).stream()
        .map(Extension::getValue)
        .filter(CodeableConcept.class::isInstance)
        .flatMap(scope -> ((CodeableConcept) scope).getCoding().stream())
        .anyMatch(
            coding ->
                Canonicals.TITLE_SCOPE_CODES.equals(coding.getSystem())
                    && COVERING.contains(requireNonNullElse(coding.getCode(), "")));
  }

  /** A child's ends with the years; an adult's has an end, or does not hold. */
  private static boolean ends(PersonTitle title, Term term) {
    return title.isOfAChild() || term.end().isPresent();
  }

  private Optional<Term> aged(PersonTitle title, Term term) {
    if (title.isOfAChild()) {
      return birthday
          .at(0)
          .flatMap(born -> within(term, born, birthday.at(DECIDES_ALONE).orElse(born)));
    }
    return within(term, birthday.at(OF_AGE).orElse(Instant.MIN), Instant.MAX);
  }

  /** From the day on which the first of its proofs was checked. */
  private Optional<Instant> proven(RelatedPerson somebody) {
    return somebody.getExtensionsByUrl(Canonicals.TITLE_PROOF).stream()
        .flatMap(proof -> checked(proof).stream())
        .min(Comparator.naturalOrder());
  }

  private Optional<Instant> checked(Extension proof) {
    boolean shown = value(proof, "shown").filter(TitleReader::saysSomething).isPresent();
    boolean byStaff = value(proof, "by").filter(TitleReader::isStaff).isPresent();
    return value(proof, "checked")
        .filter(DateType.class::isInstance)
        .map(day -> String.valueOf(day.primitiveValue()))
        .filter(day -> shown && byStaff && day.length() == WHOLE_DAY)
        .map(day -> LocalDate.parse(day).atStartOfDay(zone).toInstant());
  }

  private static Optional<Type> value(Extension proof, String part) {
    List<Extension> said = proof.getExtensionsByUrl(part);
    return said.size() == 1 ? Optional.ofNullable(said.get(0).getValue()) : Optional.empty();
  }

  private static boolean saysSomething(Type shown) {
    if (shown instanceof StringType words) {
      return words.hasValue() && !words.getValue().isBlank();
    }
    return shown instanceof Identifier number
        ? number.hasValue()
        : shown instanceof Reference document && document.hasReference();
  }

  /** Never whoever claims the title, nor the person. */
  private static boolean isStaff(Type by) {
    if (!(by instanceof Reference who)) {
      return false;
    }
    String type =
        who.hasReference() ? new IdType(who.getReference()).getResourceType() : who.getType();
    boolean named = who.hasReference() || who.hasIdentifier() || who.hasDisplay();
    return named && (type == null || Speakers.RECORDERS.contains(type));
  }

  private static Optional<Term> within(Term term, Instant from, Instant until) {
    Instant first = from.isAfter(term.from()) ? from : term.from();
    Instant after = until.isBefore(term.until()) ? until : term.until();
    return first.isBefore(after) ? Optional.of(new Term(first, after)) : Optional.empty();
  }
}
