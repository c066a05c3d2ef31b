package org.passerelle.consent;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentProvisionType;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.hl7.fhir.r4.model.Consent.ProvisionComponent;
import org.hl7.fhir.r4.model.Consent.provisionActorComponent;

/**
 * Turns a FHIR Consent into what we understand of it. Anything that could narrow or reverse it and
 * that we do not understand makes it {@link Unread}. Evidence (source, policy, performer, dateTime,
 * verification, category, organization, text, ordinary extensions) is not looked at. Thread-safe.
 * Design section 4, "Which Consents count".
 */
public final class ConsentReader {

  /** Codes of v3-ActCode that refuse by a rule; believed under any system, as a refusal is. */
  private static final Set<String> OPT_OUTS = Set.of("OPTOUT", "OPTOUTE");

  /** Reads one Consent; dates without a time are whole days in the zone. Never throws on doubt. */
  public Reading read(Consent consent, ZoneId zone) {
    String id = consent.getIdElement().hasIdPart() ? consent.getIdElement().getIdPart() : "";
    boolean active = consent.getStatus() == ConsentState.ACTIVE || Unknowns.inStatus(consent);
    Optional<Term> period = PeriodReader.read(consent.getProvision().getPeriod(), zone);
    Term term = period.orElse(Term.ALWAYS);

    Optional<UnreadCause> cause = Unknowns.inConsent(consent);
    if (cause.isEmpty() && Scope.of(consent.getScope()) == Scope.ELSEWHERE) {
      return new Silent(id);
    }
    if (cause.isEmpty() && period.isEmpty()) {
      cause = Optional.of(UnreadCause.PERIOD);
    }
    return cause
        .or(() -> Unknowns.inProvision(consent.getProvision()))
        .<Reading>map(unknown -> new Unread(id, active, term, unknown))
        .orElseGet(() -> understood(consent, id, active, term));
  }

  private static Reading understood(Consent consent, String id, boolean active, Term term) {
    ConsentProvisionType type = consent.getProvision().getType();
    if (type == ConsentProvisionType.PERMIT) {
      return directive(Directive.Type.PERMIT, consent.getProvision(), id, active, term);
    }
    if (type == ConsentProvisionType.DENY) {
      return directive(Directive.Type.DENY, consent.getProvision(), id, active, term);
    }
    return isOptOut(consent.getPolicyRule())
        ? directive(Directive.Type.DENY, new ProvisionComponent(), id, active, term)
        : new Silent(id);
  }

  private static Directive directive(
      Directive.Type type, ProvisionComponent provision, String id, boolean active, Term term) {
    return new Directive(
        id,
        type,
        active,
        term,
        actors(provision.getActor()),
        Purposes.of(provision.getPurpose()),
        Actions.disclose(provision.getAction()),
        provision.getData().stream().map(DataReference::of).toList());
  }

  private static List<Actor> actors(List<provisionActorComponent> actors) {
    return actors.stream().map(actor -> Actor.of(actor.getReference())).toList();
  }

  private static boolean isOptOut(CodeableConcept rule) {
    return rule.getCoding().stream().anyMatch(c -> c.hasCode() && OPT_OUTS.contains(c.getCode()));
  }
}
