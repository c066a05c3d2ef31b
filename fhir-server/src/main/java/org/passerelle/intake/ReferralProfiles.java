package org.passerelle.intake;

import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.passerelle.profiles.Canonicals;

/**
 * Which of our profiles a resource must meet as part of a referral; none for anything else. A Task
 * that names no request is left to the loop, which says what is missing.
 */
final class ReferralProfiles {

  private static final String[] NONE = {};

  private ReferralProfiles() {}

  static String[] of(Resource resource) {
    if (resource instanceof Task task && (task.hasFocus() || task.hasBasedOn())) {
      return new String[] {Canonicals.REFERRAL_TASK};
    }
    if (resource instanceof ServiceRequest) {
      return new String[] {Canonicals.REFERRAL};
    }
    if (resource instanceof Consent) {
      return new String[] {Canonicals.LINKING_OUT_CONSENT};
    }
    return resource instanceof Patient ? new String[] {Canonicals.PERSON} : NONE;
  }
}
