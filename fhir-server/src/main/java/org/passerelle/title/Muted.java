package org.passerelle.title;

import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentProvisionType;
import org.hl7.fhir.r4.model.Consent.ProvisionComponent;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.passerelle.profiles.Canonicals;

/**
 * A Consent that permits nobody anything, and stops all that it stopped: what it permits, at any
 * depth, it permits to nobody.
 */
final class Muted {

  private static final Identifier NOBODY =
      new Identifier().setSystem(Canonicals.BASE + "/sid/nobody").setValue("nobody");

  private Muted() {}

  static Consent of(Consent consent) {
    Consent muted = consent.copy();
    mute(muted.getProvision());
    return muted;
  }

  private static void mute(ProvisionComponent provision) {
    if (provision.getType() == ConsentProvisionType.PERMIT) {
      if (!provision.hasActor()) {
        provision.addActor();
      }
      // what else an actor says stays: it may be what we do not understand, and stops
      provision
          .getActor()
          .forEach(actor -> actor.setReference(new Reference().setIdentifier(NOBODY.copy())));
    }
    provision.getProvision().forEach(Muted::mute);
  }
}
