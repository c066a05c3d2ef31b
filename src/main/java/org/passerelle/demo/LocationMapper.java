package org.passerelle.demo;

import org.hl7.fhir.r4.model.Address;
import org.hl7.fhir.r4.model.Address.AddressType;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.Location.LocationMode;
import org.hl7.fhir.r4.model.Location.LocationStatus;
import org.passerelle.demo.ListedOrganization.Place;
import org.passerelle.profiles.Canonicals;

/** The place of a listed organization as a FHIR Location; its borough is {@code district}. */
final class LocationMapper {

  private LocationMapper() {}

  static Location map(ListedOrganization listed, Place place) {
    var location = new Location();
    location.setId(DirectoryIds.of("Location", listed.key()));
    location.getMeta().addProfile(Canonicals.LOCATION);
    location.addExtension(ListingExtensions.lastAssured(listed.assured()));
    ListingExtensions.accessibility(place.access(), place.accessNotes())
        .forEach(location::addExtension);
    location.setStatus(LocationStatus.ACTIVE);
    location.setMode(LocationMode.INSTANCE);
    location.setNameElement(place.name().marked().string());
    if (place.directions() != null) {
      location.setDescriptionElement(place.directions().string());
    }
    location.setTelecom(Contacts.of(listed.reach()));
    location.setAddress(address(place));
    location.setManagingOrganization(DirectoryIds.reference("Organization", listed.key()));
    return location;
  }

  /** Without a street where the place is kept secret. */
  static Address address(Place place) {
    var address = new Address().setType(AddressType.PHYSICAL);
    if (place.street() != null) {
      address.addLine(place.street());
    }
    return address
        .setDistrict(place.borough())
        .setCity("Montréal")
        .setState("QC")
        .setPostalCode(place.postal())
        .setCountry("CA");
  }
}
