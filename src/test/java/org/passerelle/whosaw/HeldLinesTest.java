package org.passerelle.whosaw;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.access.PastLines;
import org.passerelle.door.PersonName;
import org.passerelle.policy.Principal;
import org.passerelle.support.Receiver;
import org.passerelle.support.Referral;
import org.passerelle.support.Requester;
import org.passerelle.support.Sent;
import org.passerelle.support.World;
import org.passerelle.support.World.Engine;

/** While an alert stands, nothing of what it holds back shows, not even that something is. */
class HeldLinesTest {

  private static final String SHELTER = "logis-ensemble";
  private static final Instant BEFORE_ALL = Instant.parse("2025-12-01T15:00:00Z");

  @ParameterizedTest
  @EnumSource(Engine.class)
  void whatWouldEndangerIsHeldBackWhileTheAlertStandsAndToldAfterwards(Engine engine) {
    World world = World.on(engine);
    Requester circle = new Requester(world.as(Reader.CIRCLE));
    Sent sent = circle.send(Referral.to(SHELTER));
    new Receiver(world.as(SHELTER)).awaits(sent);
    Reader person = Reader.of(world, Principal.PERSON, sent.id("Patient"));
    Reader voice = Reader.of(world, Principal.CAREGIVER, sent.id("Patient"));
    PersonAlerts alerts = world.bean(PersonAlerts.class);
    assertThat(person.asks("?lang=en").body()).contains("Homes Together");

    String alert =
        alerts.raise(new PersonName(Reader.CIRCLE, sent.id("Patient")), SHELTER, null, null);

    for (Reader reader : List.of(person, voice)) {
      assertThat(reader.asks("?lang=en").body())
          .contains("added your profile")
          .doesNotContain("Homes Together", SHELTER, "held", "total", "next");
      assertThat(reader.asks("?lang=fr&_count=500").body()).doesNotContain("Logis Ensemble");
    }
    assertThat(alerts.end(alert)).isTrue();
    assertThat(alerts.end(alert)).isFalse();
    assertThat(person.asks("?lang=en").body()).contains("Homes Together");
  }

  /** What the receiver does with a referral tells of it as much as the passage does. */
  @ParameterizedTest
  @EnumSource(Engine.class)
  void aPassageThatIsHeldBackTakesItsReceiversLinesWithItOnEveryPage(Engine engine) {
    World world = World.on(engine);
    Requester circle = new Requester(world.as(Reader.CIRCLE));
    Sent sent = circle.send(Referral.to(SHELTER));
    Task copy = new Receiver(world.as(SHELTER)).awaits(sent);
    PersonName atShelter = new PersonName(SHELTER, copy.getFor().getReferenceElement().getIdPart());
    new PastLines(world)
        .add(atShelter, "worker", "organization-member", "Patient", BEFORE_ALL)
        .append();
    Reader person = Reader.of(world, Principal.PERSON, sent.id("Patient"));
    List<String> pages = List.of("?lang=en&_count=500", "?lang=en&before=2025-12-30");
    pages.forEach(page -> assertThat(person.asks(page).body()).contains("Homes Together"));

    world
        .bean(PersonAlerts.class)
        .raise(new PersonName(Reader.CIRCLE, sent.id("Patient")), null, "refer-out", null);

    pages.forEach(page -> assertThat(person.asks(page).body()).doesNotContain("Homes Together"));
  }

  /** Two persons, alike but for a line that is held back, are answered alike. */
  @ParameterizedTest
  @EnumSource(Engine.class)
  void whoHasAHeldLineIsAnsweredAsOneWhoHasNone(Engine engine) {
    World world = World.on(engine);
    PersonName with = new PersonName(Reader.CIRCLE, "p-" + UUID.randomUUID());
    PersonName without = new PersonName(Reader.CIRCLE, "p-" + UUID.randomUUID());
    PersonName sheltered = new PersonName(SHELTER, "p-" + UUID.randomUUID());
    Links.tie(world, with, sheltered);
    PastLines lines = new PastLines(world);
    for (int day = 1; day <= 6; day++) {
      Instant at = Instant.parse("2026-01-0" + day + "T15:00:00Z");
      lines.add(with, "partner", "patient-partner", "Goal", at);
      lines.add(sheltered, "worker", "organization-member", "Patient", at.plusSeconds(day));
      lines.append();
      lines.add(without, "partner", "patient-partner", "Goal", at).append();
    }
    lines.add(sheltered, "worker", "organization-member", "Task", BEFORE_ALL).append();
    world.bean(PersonAlerts.class).raise(with, SHELTER, null, null);
    Reader held = Reader.of(world, Principal.PERSON, with.patient());
    Reader plain = Reader.of(world, Principal.PERSON, without.patient());

    for (String query : List.of("?before=2026-01-30&_count=2", "?before=2026-01-03&_count=2")) {
      assertThat(held.asks(query).body()).isEqualTo(plain.asks(query).body());
    }
    assertThat(plain.asks("?before=2026-01-30&_count=2").body()).contains("2026-01-05");
    assertThat(held.reads("?before=2026-01-30")).hasSize(6);
  }
}
