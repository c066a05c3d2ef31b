package org.passerelle.bench;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.StrictErrorHandler;
import java.time.Instant;
import java.util.Random;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.Test;
import org.passerelle.profiles.Canonicals;

class ReferralBundleTest {

  private static final FhirContext FHIR = FhirContext.forR4Cached();
  private static final Instant NOON = Instant.parse("2026-03-02T17:00:00Z");

  private final ReferralBundle bundles = new ReferralBundle("le-panier", new Random(1));

  @Test
  void isATransactionThatAStrictParserReads() {
    Bundle bundle = parse(bundles.json("bench-1", 1, NOON));

    assertThat(bundle.getType()).isEqualTo(Bundle.BundleType.TRANSACTION);
    assertThat(bundle.getEntry())
        .extracting(entry -> entry.getRequest().getUrl())
        .containsExactly("Patient", "Consent", "ServiceRequest", "Task");
    assertThat(bundle.getEntry())
        .allSatisfy(entry -> assertThat(entry.getFullUrl()).startsWith("urn:uuid:"));
  }

  @Test
  void namesTheReceiverInTheTaskAndInTheConsent() {
    Bundle bundle = parse(bundles.json("bench-1", 1, NOON));

    Task task = only(bundle, Task.class);
    Consent consent = only(bundle, Consent.class);
    assertThat(task.getOwner().getIdentifier().getSystem()).isEqualTo(Canonicals.ROOM_SYSTEM);
    assertThat(task.getOwner().getIdentifier().getValue()).isEqualTo("le-panier");
    assertThat(consent.getProvision().getActorFirstRep().getReference().getIdentifier().getValue())
        .isEqualTo("le-panier");
  }

  @Test
  void carriesItsMarkerInTheMessageAlone() {
    String json = bundles.json("bench-xyz-7", 7, NOON);

    Task task = only(parse(json), Task.class);
    assertThat(task.getInputFirstRep().getValue().primitiveValue()).isEqualTo("bench-xyz-7");
    assertThat(json.split("bench-xyz-7", -1)).hasSize(2);
  }

  @Test
  void usesOnlyNumbersThatNobodyHolds() {
    Patient patient = only(parse(bundles.json("bench-1", 12_345, NOON)), Patient.class);

    assertThat(patient.getTelecomFirstRep().getValue()).matches("514-555-01[0-9]{2}");
    assertThat(patient.getIdentifierFirstRep().getValue()).matches("ESSA[0-9]{2}99[0-9]{4}");
  }

  @Test
  void makesEachReferralAnother() {
    Bundle one = parse(bundles.json("bench-1", 1, NOON));
    Bundle other = parse(bundles.json("bench-2", 2, NOON));

    assertThat(one.getEntryFirstRep().getFullUrl())
        .isNotEqualTo(other.getEntryFirstRep().getFullUrl());
  }

  private static Bundle parse(String json) {
    return FHIR.newJsonParser()
        .setParserErrorHandler(new StrictErrorHandler())
        .parseResource(Bundle.class, json);
  }

  private static <T extends Resource> T only(Bundle bundle, Class<T> type) {
    return bundle.getEntry().stream()
        .map(Bundle.BundleEntryComponent::getResource)
        .filter(type::isInstance)
        .map(type::cast)
        .findFirst()
        .orElseThrow();
  }
}
