package org.passerelle.consent;

import static java.util.Objects.requireNonNullElse;
import static java.util.stream.Collectors.toSet;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentProvisionType;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.hl7.fhir.r4.model.Consent.ProvisionComponent;

/**
 * Turns a FHIR Consent into what we understand of it. Anything that could narrow or reverse it and
 * that we do not understand makes it {@link Unread}. Evidence (source, policy, performer, dateTime,
 * verification, category, organization, text, ordinary extensions) is not looked at. Thread-safe.
 * Design section 4, "Which Consents count"; decision 0012.
 */
public final class ConsentReader {

  /** Refuses by a rule, without an exception. */
  private static final String OPT_OUT = "OPTOUT";

  /** Codes of v3-ActCode that refuse by a rule; believed under any system, as a refusal is. */
  private static final Set<String> OPT_OUTS = Set.of(OPT_OUT, "OPTOUTE");

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
        .orElseGet(
            () ->
                exceptions(consent.getProvision(), term, zone)
                    .map(exceptions -> understood(consent, id, active, term, exceptions))
                    .orElseGet(() -> new Unread(id, active, term, UnreadCause.PERIOD)));
  }

  private static Reading understood(
      Consent consent, String id, boolean active, Term term, List<Rule> exceptions) {
    ConsentProvisionType type = consent.getProvision().getType();
    Rule rule = rule(consent.getProvision(), term);
    if (type == ConsentProvisionType.PERMIT) {
      return new Directive(id, Directive.Type.PERMIT, active, rule, exceptions);
    }
    if (type == ConsentProvisionType.DENY) {
      return isContradicted(consent.getPolicyRule(), rule, exceptions)
          ? new Unread(id, active, term, UnreadCause.NESTED_PROVISION)
          : new Directive(id, Directive.Type.DENY, active, rule, exceptions);
    }
    return isOptOut(consent.getPolicyRule())
        ? new Directive(
            id, Directive.Type.DENY, active, rule(new ProvisionComponent(), term), List.of())
        : new Silent(id);
  }

  /** Whether what is refused is permitted in the same breath: all of it, or despite its rule. */
  private static boolean isContradicted(
      CodeableConcept policy, Rule refusal, List<Rule> exceptions) {
    boolean unconditional = policy.getCoding().stream().anyMatch(c -> OPT_OUT.equals(c.getCode()));
    return (unconditional && !exceptions.isEmpty()) || takeAllOf(refusal, exceptions);
  }

  /**
   * Whether the exceptions, together, name no less than the refusal, which then refuses nothing.
   */
  private static boolean takeAllOf(Rule refusal, List<Rule> exceptions) {
    List<Rule> asWide = exceptions.stream().filter(e -> e.takesMatterOf(refusal)).toList();
    Set<Actor> named = asWide.stream().flatMap(e -> e.actors().stream()).collect(toSet());
    return refusal.actors().isEmpty()
        ? asWide.stream().anyMatch(e -> e.actors().isEmpty())
        : named.containsAll(refusal.actors());
  }

  /** The provisions within, within the term; empty when one has a time that is none, or outside. */
  private static Optional<List<Rule>> exceptions(ProvisionComponent root, Term term, ZoneId zone) {
    List<Rule> rules = new ArrayList<>();
    for (ProvisionComponent nested : root.getProvision()) {
      Optional<Term> within = PeriodReader.read(nested.getPeriod(), zone).flatMap(term::within);
      if (within.isEmpty()) {
        return Optional.empty();
      }
      rules.add(rule(nested, within.get()));
    }
    return Optional.of(rules);
  }

  private static Rule rule(ProvisionComponent provision, Term term) {
    return new Rule(
        term,
        provision.getActor().stream().map(actor -> Actor.of(actor.getReference())).toList(),
        Purposes.of(provision.getPurpose()),
        Actions.of(provision.getAction()),
        new Matter(
            provision.getData().stream().map(DataReference::of).toList(),
            Classes.of(provision.getClass_()),
            Labels.of(provision.getSecurityLabel())));
  }

  /** Whether this rule ({@code Consent.policyRule}) refuses where no provision says otherwise. */
  public static boolean isOptOut(CodeableConcept rule) {
    return rule.getCoding().stream()
        .anyMatch(c -> OPT_OUTS.contains(requireNonNullElse(c.getCode(), "")));
  }
}
