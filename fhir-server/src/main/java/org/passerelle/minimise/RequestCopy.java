package org.passerelle.minimise;

import java.util.Set;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.passerelle.profiles.Canonicals;
import org.passerelle.referral.ReferralNeed;

/** The ask, for its receiver: which need, how urgent; never why, and no text. */
final class RequestCopy {

  private final ReferralNeed needs;

  RequestCopy(ReferralNeed needs) {
    this.needs = needs;
  }

  ServiceRequest of(Source source, Crossing crossing, Set<Fact> facts) {
    ServiceRequest from = source.request();
    ServiceRequest copy = new ServiceRequest();
    copy.setId(crossing.ids().request());
    copy.getMeta().addProfile(Canonicals.REFERRAL);
    copy.setStatus(from.getStatus()).setIntent(from.getIntent());
    copy.setSubject(new Reference("Patient/" + crossing.ids().patient()));
    copy.setRequester(Bare.room(crossing.sourceRoom()));
    copy.addPerformer(Bare.room(crossing.targetRoom()));
    Bare.day(from.getAuthoredOnElement()).ifPresent(copy::setAuthoredOnElement);
    if (from.hasPriority()) {
      copy.setPriority(from.getPriority());
      facts.add(Fact.URGENCY);
    }
    need(from, copy, facts);
    if (ContactCopy.isProhibited(from)) {
      copy.addOrderDetail(new CodeableConcept(ContactCopy.prohibited()));
    }
    return copy;
  }

  void need(ServiceRequest from, ServiceRequest copy, Set<Fact> facts) {
    needs.of(from).ifPresent(need -> need(need, from, copy, facts));
  }

  /** Our code first; beside it the same need in Gravity's code, when the request said it so. */
  private void need(Coding need, ServiceRequest from, ServiceRequest copy, Set<Fact> facts) {
    CodeableConcept category = copy.addCategory().addCoding(Bare.coding(need));
    needs.saidAs(from, need).stream()
        .filter(said -> Canonicals.GRAVITY_CODES.equals(said.getSystem()))
        .map(Bare::coding)
        .filter(said -> category.getCoding().stream().noneMatch(said::equalsDeep))
        .forEach(category::addCoding);
    facts.add(Fact.NEED);
  }
}
