package org.passerelle.demo;

import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Organization;
import org.passerelle.demo.ListedOrganization.Place;
import org.passerelle.profiles.Canonicals;

/** A listed organization as a FHIR Organization; one with a room can be named as a receiver. */
final class OrganizationMapper {

  private static final String TYPES = "http://terminology.hl7.org/CodeSystem/organization-type";

  private OrganizationMapper() {}

  static Organization map(ListedOrganization listed) {
    var organization = new Organization();
    organization.setId(DirectoryIds.of("Organization", listed.key()));
    organization.getMeta().addProfile(Canonicals.ORGANIZATION);
    organization.addExtension(ListingExtensions.lastAssured(listed.assured()));
    if (listed.room() != null) {
      organization.addIdentifier().setSystem(Canonicals.ROOM_SYSTEM).setValue(listed.room());
    }
    organization.setActive(true);
    organization.addType(type(listed.kind()));
    organization.setNameElement(listed.name().marked().string());
    organization.setTelecom(Contacts.of(listed.reach()));
    Place place = listed.place();
    if (place != null) {
      organization.addAddress(LocationMapper.address(place));
    }
    return organization;
  }

  private static CodeableConcept type(OrganizationKind kind) {
    var type = new CodeableConcept();
    type.addCoding().setSystem(TYPES).setCode(kind.code());
    type.setTextElement(kind.text().string());
    return type;
  }
}
