package org.passerelle.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.consent.Ask.decide;
import static org.passerelle.consent.ConsentStory.agreed;
import static org.passerelle.consent.ConsentStory.permit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.junit.jupiter.api.Test;

/** Without a permit, the closest near miss is told. */
class NearMissTest {

  @Test
  void tellsTheClosestOfSeveral() {
    Map<DenialReason, Consent> closestFirst = new LinkedHashMap<>();
    closestFirst.put(DenialReason.EXPIRED, agreed("e").to("2026-11-23").told());
    closestFirst.put(DenialReason.NOT_YET, agreed("n").from("2026-11-25").told());
    closestFirst.put(DenialReason.INACTIVE, agreed("i").status(ConsentState.INACTIVE).told());
    closestFirst.put(DenialReason.OTHER_PURPOSE, agreed("p").purpose("HRESCH").told());
    closestFirst.put(DenialReason.OTHER_RECEIVER, permit("r").room("atelier-couleurs").told());

    List<Consent> left = new ArrayList<>(closestFirst.values());
    closestFirst.forEach(
        (reason, consent) -> {
          Deny told = denied(new ConsentDecider().decide(left, Ask.at(Ask.NOON)));
          assertThat(told.reason()).isEqualTo(reason);
          assertThat(told.consentIds()).containsExactly(consent.getIdElement().getIdPart());
          left.remove(consent);
        });
  }

  @Test
  void tellsTheFurthestLackOfOneConsent() {
    assertThat(reason(permit("a").room("atelier-couleurs").to("2026-11-23")))
        .isEqualTo(DenialReason.OTHER_RECEIVER);
    assertThat(reason(agreed("a").purpose("HRESCH").to("2026-11-23")))
        .isEqualTo(DenialReason.OTHER_PURPOSE);
    assertThat(reason(agreed("a").status(ConsentState.INACTIVE).to("2026-11-23")))
        .isEqualTo(DenialReason.INACTIVE);
  }

  @Test
  void hasAStableCodeAndTwoSentencesForEachReason() {
    String codes =
        Arrays.stream(DenialReason.values())
            .map(DenialReason::code)
            .sorted()
            .collect(Collectors.joining(" "));

    assertThat(codes)
        .isEqualTo(
            "consent-denied consent-expired consent-inactive consent-missing consent-no-title"
                + " consent-not-yet consent-objected consent-other-purpose consent-other-receiver"
                + " consent-unread");
    for (DenialReason reason : DenialReason.values()) {
      assertThat(reason.english()).endsWith(".").isNotEqualTo(reason.french());
      assertThat(reason.french()).endsWith(".");
      assertThat(reason.waits()).isTrue();
    }
  }

  private static DenialReason reason(ConsentStory story) {
    return denied(decide(story.told())).reason();
  }

  private static Deny denied(Decision decision) {
    return decision.fold(
        permit -> {
          throw new AssertionError(permit);
        },
        deny -> deny);
  }
}
