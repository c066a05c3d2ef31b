package org.passerelle.minimise;

import java.time.LocalDate;
import java.util.Set;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointUse;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.passerelle.profiles.Canonicals;

/**
 * How to reach the person: before acceptance the rules without a number, after it the numbers too.
 * Who must not be contacted directly keeps their numbers: the receiver goes through the requester.
 */
final class ContactCopy {

  private static final String PROHIBITED = "contacting-subject-prohibited";
  private static final Set<ContactPointSystem> REACHING =
      Set.of(ContactPointSystem.PHONE, ContactPointSystem.SMS, ContactPointSystem.EMAIL);

  private ContactCopy() {}

  static void onto(Patient copy, Source source, Crossing crossing, Set<Fact> facts) {
    Extension rules = SafeContact.of(source.patient(), crossing.stage(), facts);
    boolean direct = !SafeContact.isIndirect(rules);
    if (direct && isProhibited(source.request())) {
      SafeContact.forbidDirect(rules);
      facts.add(Fact.CONTACT_PREFERENCES);
      direct = false;
    }
    if (rules.hasExtension()) {
      copy.addExtension(rules);
    }
    if (direct && crossing.stage() == Stage.ACCEPTED) {
      numbers(source.patient(), copy, crossing.today(), facts);
    }
  }

  /** The rules, and the numbers where there is no rule against them; nobody is being referred. */
  static void onto(Patient copy, Patient from, LocalDate today, Set<Fact> facts) {
    Extension rules = SafeContact.of(from, Stage.ACCEPTED, facts);
    if (rules.hasExtension()) {
      copy.addExtension(rules);
    }
    if (!SafeContact.isIndirect(rules)) {
      numbers(from, copy, today, facts);
    }
  }

  /** Does the request say, as SDOHCC does, that the person must not be contacted? */
  static boolean isProhibited(ServiceRequest request) {
    return request.getOrderDetail().stream()
        .anyMatch(detail -> detail.hasCoding(Canonicals.GRAVITY_CODES, PROHIBITED));
  }

  static Coding prohibited() {
    return new Coding(Canonicals.GRAVITY_CODES, PROHIBITED, null);
  }

  private static void numbers(Patient from, Patient copy, LocalDate today, Set<Fact> facts) {
    for (ContactPoint point : from.getTelecom()) {
      if (point.hasValue()
          && REACHING.contains(point.hasSystem() ? point.getSystem() : ContactPointSystem.NULL)
          && point.getUse() != ContactPointUse.OLD
          && Current.on(today, point.getPeriod())) {
        ContactPoint kept = copy.addTelecom();
        kept.setSystem(point.getSystem()).setValue(point.getValue()).setUse(point.getUse());
        if (point.hasRank()) {
          kept.setRank(point.getRank());
        }
        facts.add(Fact.CONTACT);
      }
    }
  }
}
