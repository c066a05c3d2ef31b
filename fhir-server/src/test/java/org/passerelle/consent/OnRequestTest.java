package org.passerelle.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Consent;
import org.junit.jupiter.api.Test;
import org.passerelle.golden.Golden;

/** The Consent of what a person asks. {@code -Dgolden.update=true} rewrites its file. */
class OnRequestTest {

  private static final ZonedDateTime AT = ZonedDateTime.parse(Ask.NOON);

  @Test
  void isThatOfTheGoldenFile() throws IOException {
    Golden.isThatOf("share/consent.json", asked(LocalDate.parse("2026-12-31")));
  }

  @Test
  void permitsWhatWasAskedForAndNothingElse() {
    List<Consent> all = List.of(asked(null));

    assertThat(Ask.answer(new ConsentDecider().decide(all, Ask.shareAt(Ask.NOON))))
        .isEqualTo("permit");
    assertThat(Ask.answer(new ConsentDecider().decide(all, Ask.at(Ask.NOON))))
        .isEqualTo("consent-other-receiver");
  }

  @Test
  void lastsToTheEndOfItsLastDay() {
    Decision decision =
        new ConsentDecider()
            .decide(List.of(asked(LocalDate.parse("2026-11-24"))), Ask.shareAt(Ask.NOON));

    Instant until = decision.fold(permit -> permit.until().orElseThrow(), deny -> null);
    assertThat(until).isEqualTo(Instant.parse("2026-11-25T05:00:00Z"));
  }

  @Test
  void whatRestsOnOneConsentEndsWithItWhateverAnotherPermits() {
    ConsentQuestion asked = Ask.shareAt(Ask.NOON);
    Consent mine = asked(LocalDate.parse("2026-11-24"));
    Consent another = asked(null).copy();
    another.setId("autre");
    ConsentQuestion onMine =
        new ConsentQuestion(
            asked.receiver(),
            asked.about(),
            asked.item(),
            Optional.of("accord"),
            asked.at(),
            asked.zone());

    Decision both = new ConsentDecider().decide(List.of(another, mine), onMine);
    assertThat(both.fold(Permit::consentIds, deny -> null)).containsExactly("accord");
    Instant until = both.fold(permit -> permit.until().orElseThrow(), deny -> null);
    assertThat(until).isEqualTo(Instant.parse("2026-11-25T05:00:00Z"));
    assertThat(Ask.answer(new ConsentDecider().decide(List.of(another), onMine)))
        .isEqualTo("consent-other-purpose");
  }

  private static Consent asked(LocalDate until) {
    return OnRequest.of("accord", "3", Ask.ITEM, Ask.TRAY, until, AT);
  }
}
