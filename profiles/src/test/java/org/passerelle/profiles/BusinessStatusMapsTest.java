package org.passerelle.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hl7.fhir.r4.model.ConceptMap;
import org.hl7.fhir.r4.model.ConceptMap.ConceptMapGroupComponent;
import org.hl7.fhir.r4.model.ConceptMap.SourceElementComponent;
import org.hl7.fhir.r4.model.ConceptMap.TargetElementComponent;
import org.junit.jupiter.api.Test;

/** What our business statuses are called by partners: nothing invented, and no gap by oversight. */
class BusinessStatusMapsTest {

  /** Those of the guide's code system; 5.1 is in its table alone. */
  private static final Set<String> BSER =
      Set.of("2.0", "3.0", "4.0", "5.1.1", "5.1.2", "5.1.3", "5.1.4", "5.2", "6.0", "7.0");

  /** Those that Infoway's are known to hold. */
  private static final Set<String> INFOWAY =
      Set.of(
          "awaiting-triage",
          "awaiting-booking",
          "booked",
          "cancelled-by-patient",
          "cancelled-by-performer",
          "cancelled-by-health-system",
          "rejected-by-performer",
          "completed-with-advice");

  private final ConceptMapGroupComponent toBser = group("business-status-to-bser");
  private final ConceptMapGroupComponent toInfoway = group("business-status-to-infoway");

  @Test
  void bserHasNoWordForTheseAlone() {
    assertThat(toBser.getTarget())
        .isEqualTo("http://hl7.org/fhir/us/bser/CodeSystem/TaskBusinessStatusCS");
    assertThat(targets(toBser)).isNotEmpty().isSubsetOf(BSER);
    assertThat(unmapped(toBser))
        .containsExactly(
            "awaiting-consent",
            "awaiting-information",
            "first-meeting-done",
            "goal-set",
            "overdue",
            "wait-listed");
  }

  @Test
  void infowayHasNoWordForTheseAlone() {
    assertThat(targets(toInfoway)).isNotEmpty().isSubsetOf(INFOWAY);
    assertThat(unmapped(toInfoway))
        .containsExactly(
            "awaiting-consent",
            "awaiting-information",
            "cancel-requested",
            "contacted",
            "did-not-meet",
            "first-meeting-done",
            "goal-set",
            "overdue",
            "wait-listed");
  }

  @Test
  void eachIsOfOursOnceAndSaysOneThing() {
    for (ConceptMapGroupComponent group : List.of(toBser, toInfoway)) {
      assertThat(group.getSource()).isEqualTo(Canonicals.BUSINESS_STATUS);
      assertThat(group.getElement())
          .extracting(SourceElementComponent::getCode)
          .doesNotHaveDuplicates()
          .isSubsetOf(ours());
      assertThat(group.getElement()).allMatch(element -> element.getTarget().size() == 1);
    }
  }

  private static Set<String> unmapped(ConceptMapGroupComponent group) {
    Set<String> left = new TreeSet<>(ours());
    group.getElement().forEach(element -> left.remove(element.getCode()));
    return left;
  }

  private static List<String> targets(ConceptMapGroupComponent group) {
    return group.getElement().stream()
        .flatMap(element -> element.getTarget().stream())
        .map(TargetElementComponent::getCode)
        .toList();
  }

  private static List<String> ours() {
    return Arrays.stream(BusinessStatus.values()).map(OurCode::code).toList();
  }

  private static ConceptMapGroupComponent group(String id) {
    ConceptMap map = Definitions.named(ConceptMap.class, Canonicals.BASE + "/ConceptMap/" + id);
    assertThat(map.getGroup()).hasSize(1);
    return map.getGroupFirstRep();
  }
}
