package org.passerelle.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.consent.Ask.decide;
import static org.passerelle.consent.ConsentStory.agreed;
import static org.passerelle.consent.ConsentStory.deny;

import java.util.List;
import org.hl7.fhir.r4.model.Consent;
import org.junit.jupiter.api.Test;

/** What a decision says that it rests on, to the ledger and in a log. */
class WhatADecisionNamesTest {

  @Test
  void aConsentWithoutAnIdStopsEverythingAndIsNotNamed() {
    Consent nameless = deny("x").told();
    nameless.setId((String) null);

    assertThat(decide(agreed("a").told(), nameless))
        .isEqualTo(new Deny(DenialReason.UNREAD, List.of()));
  }

  @Test
  void aPermitIsPrintedWithoutWhoOrWhatWasAskedAbout() {
    String printed = decide(agreed("a").to("2026-11-24").told()).toString();

    assertThat(printed)
        .isEqualTo("Permit[CONSENT, [a], until Optional[2026-11-25T05:00:00Z]]")
        .doesNotContain("le-panier", "Patient/3");
  }
}
