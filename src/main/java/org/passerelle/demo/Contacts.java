package org.passerelle.demo;

import java.util.List;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointUse;
import org.passerelle.demo.ListedOrganization.Reach;

/** How to reach an organization, as FHIR says it: phone, mail, page, in that order. */
final class Contacts {

  private Contacts() {}

  /** Fresh at each call: two resources must not share an element. */
  static List<ContactPoint> of(Reach reach) {
    return List.of(
        contact(ContactPointSystem.PHONE, reach.phone()),
        contact(ContactPointSystem.EMAIL, reach.mail()),
        contact(ContactPointSystem.URL, reach.url()));
  }

  private static ContactPoint contact(ContactPointSystem system, String value) {
    return new ContactPoint().setSystem(system).setValue(value).setUse(ContactPointUse.WORK);
  }
}
