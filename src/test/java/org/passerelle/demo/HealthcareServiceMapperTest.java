package org.passerelle.demo;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.passerelle.demo.ListedOrganization.Reach;
import org.passerelle.demo.ListedService.Capacity;
import org.passerelle.demo.ListedService.Cost;
import org.passerelle.demo.ListedService.Eligible;

class HealthcareServiceMapperTest {

  private static final Bilingual WORDS = new Bilingual("mots", "words");

  @Test
  void refusesACostOfNoKnownKind() {
    assertThatThrownBy(() -> HealthcareServiceMapper.map(provider(), costing("bartered")))
        .hasMessageContaining("bartered");
  }

  private static ListedOrganization provider() {
    var reach = new Reach("514-555-0199", "a@b.example", "https://b.example");
    return new ListedOrganization(
        "b", null, OrganizationKind.ORGANIZATION, WORDS, reach, "2026-10-01", null, List.of());
  }

  private static ListedService costing(String kind) {
    return new ListedService(
        "s",
        WORDS,
        WORDS,
        List.of("food"),
        List.of("fr"),
        List.of(),
        new Eligible("tous", "all", null, null),
        new Cost(kind, null, WORDS),
        new Capacity("capacity", "2026-10-01", null, null),
        false,
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }
}
