package org.passerelle.demo;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hl7.fhir.instance.model.api.IBaseReference;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.passerelle.profiles.Canonicals;

/** The directory as a whole: what is in it, how it holds together, that nobody real is in it. */
class DemoDirectoryTest {

  private static final FhirContext FHIR = FhirContext.forR4Cached();
  private static final List<Resource> ALL = DemoDirectory.resources();

  static <T extends Resource> List<T> all(Class<T> type) {
    return ALL.stream().filter(type::isInstance).map(type::cast).toList();
  }

  @Nested
  class HoldsTogether {

    @Test
    void countsWhatTheFileLists() {
      assertThat(all(Organization.class)).hasSize(43);
      assertThat(all(Location.class)).hasSize(41);
      assertThat(all(HealthcareService.class)).hasSize(43);
      assertThat(ALL).hasSize(127);
    }

    @Test
    void givesEachEntryAUuidOfItsOwn() {
      assertThat(ALL).extracting(Resource::getIdPart).doesNotHaveDuplicates();
      assertThat(ALL).allSatisfy(each -> UUID.fromString(each.getIdPart()));
    }

    @Test
    void isTheSameAtEveryCall() {
      assertThat(DemoDirectory.resources().stream().map(DemoDirectoryTest::json).toList())
          .isEqualTo(ALL.stream().map(DemoDirectoryTest::json).toList());
    }

    @Test
    void putsWhatIsReferredToFirst() {
      Set<String> seen = new HashSet<>();

      for (Resource each : ALL) {
        assertThat(seen).containsAll(references(each));
        seen.add(each.fhirType() + "/" + each.getIdPart());
      }
    }

    @Test
    void namesAProviderForEachServiceAndAnOwnerForEachPlace() {
      assertThat(all(HealthcareService.class)).allMatch(HealthcareService::hasProvidedBy);
      assertThat(all(Location.class)).allMatch(Location::hasManagingOrganization);
    }

    private static List<String> references(Resource resource) {
      return FHIR
          .newTerser()
          .getAllPopulatedChildElementsOfType(resource, IBaseReference.class)
          .stream()
          .map(each -> each.getReferenceElement().getValue())
          .filter(value -> value != null)
          .toList();
    }
  }

  @Nested
  class NamesRooms {

    @Test
    void publishesEachRoomOfTheDemoButTheStudy() {
      List<String> open =
          DemoRooms.read().stream()
              .filter(room -> !room.kind().equals("study"))
              .map(DemoRoom::name)
              .toList();

      assertThat(rooms()).extracting(Identifier::getValue).containsExactlyElementsOf(open);
      assertThat(rooms()).allMatch(each -> Canonicals.ROOM_SYSTEM.equals(each.getSystem()));
    }

    @Test
    void callsThemAsTheirRoomsAreCalled() {
      List<String> titles =
          DemoRooms.read().stream()
              .filter(room -> !room.kind().equals("study"))
              .map(DemoRoom::titleFr)
              .toList();

      assertThat(all(Organization.class).stream().filter(Organization::hasIdentifier))
          .extracting(Organization::getName)
          .containsExactlyElementsOf(titles);
    }

    private static List<Identifier> rooms() {
      return all(Organization.class).stream()
          .flatMap(each -> each.getIdentifier().stream())
          .toList();
    }
  }

  @Nested
  class IsInvented {

    @Test
    void reachesNobodyByPhoneMailOrPage() {
      assertThat(contacts("phone")).allMatch(each -> each.matches("514-555-01\\d\\d"));
      assertThat(contacts("email")).allMatch(each -> each.matches("[a-z]+@[a-z-]+\\.example"));
      assertThat(contacts("url")).allMatch(each -> each.matches("https://[a-z-]+\\.example"));
    }

    @Test
    void givesNoTwoOrganizationsTheSamePhone() {
      assertThat(contacts("phone")).hasSize(43).doesNotHaveDuplicates();
    }

    @Test
    void givesNoMoreOfAPostalCodeThanItsArea() {
      assertThat(all(Location.class))
          .extracting(each -> each.getAddress().getPostalCode())
          .allMatch(code -> code.matches("H\\d[A-Z]"));
    }

    private static List<String> contacts(String system) {
      return all(Organization.class).stream()
          .flatMap(each -> each.getTelecom().stream())
          .filter(each -> each.getSystem().toCode().equals(system))
          .map(each -> each.getValue())
          .toList();
    }
  }

  private static String json(Resource resource) {
    return FHIR.newJsonParser().encodeResourceToString(resource);
  }
}
