package org.passerelle.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentProvisionType;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whether the Consent of what a person asked still is the permit that was recorded. */
class ConsentStandsTest {

  @Test
  void itStandsAsItWasRecorded() {
    assertThat(OnRequest.stands(asked(), Ask.ITEM, Ask.TRAY)).isTrue();
  }

  @Test
  void itStandsForThatItemAndThatRoomAlone() {
    assertThat(OnRequest.stands(asked(), "Goal/4/_history/3", Ask.TRAY)).isFalse();
    assertThat(OnRequest.stands(asked(), Ask.ITEM, "plateau-xyz")).isFalse();
  }

  @ParameterizedTest
  @MethodSource
  void itNoLongerStandsOnceItSaysAnythingElse(Consumer<Consent> change) {
    Consent changed = asked();
    change.accept(changed);

    assertThat(OnRequest.stands(changed, Ask.ITEM, Ask.TRAY)).isFalse();
  }

  static Stream<Named<Consumer<Consent>>> itNoLongerStandsOnceItSaysAnythingElse() {
    return Stream.of(
        Named.of("it is withdrawn", c -> c.setStatus(ConsentState.INACTIVE)),
        Named.of("it says no", c -> c.getProvision().setType(ConsentProvisionType.DENY)),
        Named.of("it has an exception", c -> c.getProvision().addProvision().addPurpose()),
        Named.of("it names somebody else too", c -> c.getProvision().addActor(another())),
        Named.of(
            "it is about something else too",
            c -> c.getProvision().addData().setReference(new Reference("Goal/5"))));
  }

  private static Consent.provisionActorComponent another() {
    return new Consent.provisionActorComponent().setReference(new Reference("Practitioner/8"));
  }

  private static Consent asked() {
    return OnRequest.of(
        "accord",
        "3",
        Ask.ITEM,
        Ask.TRAY,
        LocalDate.parse("2026-12-31"),
        ZonedDateTime.parse(Ask.NOON));
  }
}
