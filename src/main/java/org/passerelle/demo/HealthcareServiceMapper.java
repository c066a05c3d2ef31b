package org.passerelle.demo;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.HealthcareService.HealthcareServiceNotAvailableComponent;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.passerelle.demo.ListedOrganization.Place;
import org.passerelle.demo.ListedService.Closing;
import org.passerelle.profiles.Canonicals;
import org.passerelle.profiles.Needs;
import org.passerelle.profiles.Terms;

/** A listed service as a FHIR HealthcareService. reference/referral.md sections 3.5 and 5. */
final class HealthcareServiceMapper {

  private static final String TERMINOLOGY = "http://terminology.hl7.org/CodeSystem/";
  private static final String PROVISION = TERMINOLOGY + "service-provision-conditions";
  private static final String REFERRAL_METHOD = TERMINOLOGY + "service-referral-method";
  private static final String LANGUAGES = "urn:ietf:bcp:47";

  private HealthcareServiceMapper() {}

  static HealthcareService map(ListedOrganization provider, ListedService listed) {
    var service = new HealthcareService();
    service.setId(DirectoryIds.of("HealthcareService", listed.key()));
    service.getMeta().addProfile(Canonicals.COMMUNITY_SERVICE);
    service.setActive(true);
    service.setProvidedBy(DirectoryIds.reference("Organization", provider.key()));
    service.setNameElement(listed.name().marked().string());
    service.setCommentElement(listed.description().string());
    service.setTelecom(Contacts.of(provider.reach()));
    answers(service, listed);
    admits(service, provider, listed);
    opens(service, listed);
    place(service, provider, listed);
    service.addExtension(ListingExtensions.capacity(listed.capacity()));
    service.addExtension(ListingExtensions.lastAssured(provider.assured()));
    return service;
  }

  /** Needs stand as category, where HSD guides look, and as type, where our profile looks. */
  private static void answers(HealthcareService service, ListedService listed) {
    for (String need : listed.needs()) {
      service.addCategory(said(need));
      service.addType(said(need));
    }
    listed.languages().forEach(tag -> service.addCommunication(concept(LANGUAGES, tag)));
  }

  /** Who may come, from where, at what cost, and how to ask. */
  private static void admits(
      HealthcareService service, ListedOrganization provider, ListedService listed) {
    service.addEligibility().setCommentElement(listed.eligible().words().markdown());
    if (listed.eligible().minAge() != null || listed.eligible().maxAge() != null) {
      service.addExtension(ListingExtensions.eligibleAge(listed.eligible()));
    }
    areas(provider, listed).forEach(a -> service.addCoverageArea(new Reference().setDisplay(a)));
    service.addServiceProvisionCode(concept(PROVISION, provision(listed.cost().kind())));
    service.addExtension(ListingExtensions.cost(listed.cost()));
    service.addReferralMethod(concept(REFERRAL_METHOD, provider.room() == null ? "phone" : "elec"));
    service.setAppointmentRequired(listed.appointment());
  }

  /** What it says that it serves, and the borough and postal area where it stands. */
  private static List<String> areas(ListedOrganization provider, ListedService listed) {
    List<String> serves = listed.serves().isEmpty() ? List.of("Montréal") : listed.serves();
    Place place = provider.place();
    Stream<String> stands =
        place == null ? Stream.of() : Stream.of(place.borough(), place.postal());
    return Stream.concat(serves.stream(), stands).filter(Objects::nonNull).distinct().toList();
  }

  private static void opens(HealthcareService service, ListedService listed) {
    listed.hours().forEach(line -> service.addAvailableTime(Hours.read(line)));
    listed.closed().forEach(closing -> service.addNotAvailable(notAvailable(closing)));
  }

  /** What makes the place usable makes the service usable: it says both. */
  private static void place(
      HealthcareService service, ListedOrganization provider, ListedService listed) {
    Stream<String> codes = listed.access().stream();
    Stream<Bilingual> notes = listed.accessNotes().stream();
    Place place = provider.place();
    if (place != null) {
      service.addLocation(DirectoryIds.reference("Location", provider.key()));
      codes = Stream.concat(place.access().stream(), codes);
      notes = Stream.concat(place.accessNotes().stream(), notes);
    }
    ListingExtensions.accessibility(codes.distinct().toList(), notes.toList())
        .forEach(service::addExtension);
  }

  private static HealthcareServiceNotAvailableComponent notAvailable(Closing closing) {
    var closed = new HealthcareServiceNotAvailableComponent();
    closed.setDescriptionElement(closing.words().string());
    if (closing.from() != null && closing.to() != null) {
      var during = new Period();
      during.setStartElement(new DateTimeType(closing.from()));
      during.setEndElement(new DateTimeType(closing.to()));
      closed.setDuring(during);
    }
    return closed;
  }

  private static String provision(String kind) {
    return switch (kind) {
      case "free" -> "free";
      case "sliding" -> "disc";
      case "paid" -> "cost";
      default -> throw new IllegalArgumentException("No such kind of cost: " + kind);
    };
  }

  /** A need in our code, and in Gravity's category where there is one. */
  private static CodeableConcept said(String need) {
    CodeableConcept said = new CodeableConcept();
    Terms.coding(Canonicals.NEED, need).ifPresent(said::addCoding);
    Needs.gravity(need).ifPresent(said::addCoding);
    return said;
  }

  private static CodeableConcept concept(String system, String code) {
    return new CodeableConcept(new Coding().setSystem(system).setCode(code));
  }
}
