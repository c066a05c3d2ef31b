package org.passerelle.whosaw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.policy.Principal;
import org.passerelle.support.Concerns;
import org.passerelle.support.FhirCaller;
import org.passerelle.support.Patience;
import org.passerelle.support.Receiver;
import org.passerelle.support.Referral;
import org.passerelle.support.Requester;
import org.passerelle.support.Sent;
import org.passerelle.support.Someone;
import org.passerelle.support.World;
import org.passerelle.support.World.Engine;

/** The person is told that a clinic fears for them, unless it says that this would add danger. */
class FearedForTest {

  private static final String CLINIC = "clinique-du-parc";
  private static final String SAID = "Parc Clinic (démo) said that it fears for you.";
  private static final String HEARD =
      "Neighbourhood Peers (démo) heard that Parc Clinic (démo) fears for you.";

  @ParameterizedTest
  @EnumSource(Engine.class)
  void thePersonIsToldThatItWasSaidAndThatTheCircleHeard(Engine engine) {
    Followed followed = new Followed(World.on(engine));

    Concerns.says(followed.doctor, followed.there);

    Patience.until(() -> assertThat(followed.hears()).contains(SAID, HEARD));
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void whereThatWouldAddDangerNeitherIsToldAndWhatTheClinicDoesElseIs(Engine engine) {
    Followed followed = new Followed(World.on(engine));
    List<String> before = followed.hears();

    Concerns.saysUntold(followed.doctor, followed.there);
    followed.untilHeard();
    followed.doctor.get("Task?patient=" + followed.there);

    assertThat(followed.hears())
        .doesNotContain(SAID, HEARD)
        .noneMatch(line -> line.contains("alert about you"))
        .containsAll(before)
        .anyMatch(line -> line.contains("care team of Parc Clinic (démo)"));
  }

  /** A person whom a circle follows, and who reads who saw what. */
  private static final class Followed {

    final FhirCaller doctor;
    final String there;
    private final Concerns concerns;
    private final String here;
    private final Reader person;

    Followed(World world) {
      Requester clinic = new Requester(world.as(CLINIC));
      Receiver circle = new Receiver(world.as(Reader.CIRCLE));
      Sent sent = clinic.send(Referral.to(Reader.CIRCLE));
      here = circle.accepts(sent).getFor().getReferenceElement().getIdPart();
      clinic.awaits(sent, TaskStatus.ACCEPTED);
      there = sent.id("Patient");
      doctor = Someone.in(world, CLINIC, Principal.CLINIC_STAFF);
      concerns = new Concerns(Someone.in(world, Reader.CIRCLE, Principal.PATIENT_PARTNER));
      person = Reader.of(world, Principal.PERSON, here);
    }

    void untilHeard() {
      Patience.until(() -> assertThat(concerns.about(here)).hasSize(1));
    }

    /** But for looks, which are counted together. */
    List<String> hears() {
      return person.hears("?lang=en&_count=500").stream()
          .filter(line -> !line.contains("this list"))
          .toList();
    }
  }
}
