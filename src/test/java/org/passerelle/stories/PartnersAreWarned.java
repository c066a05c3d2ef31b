package org.passerelle.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;
import org.passerelle.authorisation.Authorisations;
import org.passerelle.operator.ClientCommand;
import org.passerelle.operator.OperatorReply;
import org.passerelle.operator.PartnerCommand;
import org.passerelle.operator.Words;
import org.passerelle.policy.Principal;
import org.passerelle.profiles.Canonicals;
import org.passerelle.support.FhirCaller;
import org.passerelle.support.LifeGoals;
import org.passerelle.support.Patience;
import org.passerelle.support.Someone;
import org.passerelle.support.World.Engine;

/** A circle hears in time that a partner's authorisation ends, and whom that leaves alone. */
abstract class PartnersAreWarned extends Story {

  private static final String CIRCLE = "pairs-du-quartier";

  private final Authorisations authorisations = world.bean(Authorisations.class);
  private final FhirCaller circle = as(CIRCLE);
  private final String id = "pair-" + UUID.randomUUID();
  private final String practitioner = made(circle, new Practitioner().setActive(true));
  private final String alone = made(circle, team());

  PartnersAreWarned(Engine engine) {
    super(engine);
    Someone.add(world, id, CIRCLE, Principal.PATIENT_PARTNER);
    authorisations.practitionerIs(id, practitioner);
  }

  @Test
  void sixtyDaysBeforeItIsSaidWithTheCirclesToHandOver() {
    authorisations.trained(id, today().minusDays(305));

    Communication said = awaited(1).get(0);

    assertThat(said.getAbout())
        .extracting(Reference::getReference)
        .containsExactly("Practitioner/" + practitioner, "CareTeam/" + alone);
    assertThat(said.getPayload().get(0).getContentStringType().getValue())
        .contains(today().plusDays(60).toString(), "dans 60 jours");
    assertThat(said.getPayload().get(1).getContentStringType().getValue()).contains("in 60 days");
    assertThat(Someone.in(world, CIRCLE, Principal.PATIENT_PARTNER).get("Communication").body())
        .contains(id);
    assertThat(Someone.in(world, CIRCLE, Principal.CITIZEN_PARTNER).get("Communication").body())
        .contains("partner-lapse")
        .doesNotContain(id);
  }

  @Test
  void ofWhatIsOverdueTheDaysThatAreLeftAreSaid() {
    authorisations.trained(id, today().minusDays(320));

    assertThat(awaited(1).get(0).getPayload().get(1).getContentStringType().getValue())
        .contains("in 45 days");
  }

  @Test
  void onceItHasEndedThatIsSaidToo() {
    LocalDate last = today();
    authorisations.trained(id, last.minusDays(365));
    awaited(1);

    advanceTo(last.plusDays(1).atStartOfDay(CUSTODIANS).toInstant());

    assertThat(awaited(2))
        .anySatisfy(
            said ->
                assertThat(said.getPayload().get(1).getContentStringType().getValue())
                    .contains("ended at the end of " + last));
  }

  @Test
  void aRefresherTakenInTimeEndsWhatWasToBeSaid() {
    authorisations.trained(id, today().minusDays(304));
    String other = id + "-autre";
    Someone.add(world, other, CIRCLE, Principal.PATIENT_PARTNER);
    authorisations.trained(other, today().minusDays(304));
    authorisations.trained(id, today());

    advanceTo(today().plusDays(1).atStartOfDay(CUSTODIANS).toInstant());

    Patience.until(() -> assertThat(about(other)).hasSize(1));
    assertThat(about(id)).isEmpty();
  }

  @Test
  void whoeverIsSomebodysOnlyPartnerIsNotEndedUnawares() {
    PartnerCommand partner = world.bean(PartnerCommand.class);
    ClientCommand client = world.bean(ClientCommand.class);
    for (OperatorReply refused :
        List.of(partner.run(words("end", id)), client.run(words("revoke", id)))) {
      assertThat(refused.done()).isFalse();
      assertThat(refused.text()).startsWith("1 circle has no other partner");
    }
    CareTeam both = circle.get("CareTeam/" + alone).as(CareTeam.class);
    LifeGoals.member(both, "citizen-partner", new Reference().setDisplay("Dominique (démo)"));
    assertThat(circle.put(both, null).status()).isEqualTo(200);

    assertThat(partner.run(words("end", id)).done()).isTrue();
    both.getParticipant().remove(3);
    assertThat(circle.put(both, null).status()).isEqualTo(200);
    assertThat(client.run(words("revoke", id)).done()).isFalse();
    assertThat(client.run(words("revoke", id, "--anyway")).done()).isTrue();
  }

  @Test
  void whoIsAPartnerNoMoreDoesNotCountAsThere() {
    PartnerCommand partner = world.bean(PartnerCommand.class);
    String other = id + "-autre";
    String second = made(circle, new Practitioner().setActive(true));
    Someone.add(world, other, CIRCLE, Principal.PATIENT_PARTNER);
    assertThat(partner.run(words("practitioner", other, second)).done()).isTrue();
    CareTeam both = circle.get("CareTeam/" + alone).as(CareTeam.class);
    LifeGoals.member(both, "patient-partner", new Reference("Practitioner/" + second));
    assertThat(circle.put(both, null).status()).isEqualTo(200);

    assertThat(partner.run(words("end", other)).done()).isTrue();

    assertThat(partner.run(words("end", id)).text()).startsWith("1 circle has no other partner");
  }

  @Test
  void aPractitionerWhomTheRoomDoesNotHaveIsNobodys() {
    OperatorReply reply =
        world.bean(PartnerCommand.class).run(words("practitioner", id, "personne-" + id));

    assertThat(reply.done()).isFalse();
    assertThat(reply.text()).isEqualTo("The room of that partner has no such Practitioner.");
  }

  private List<Communication> awaited(int many) {
    Patience.until(() -> assertThat(about(id)).hasSize(many));
    return about(id);
  }

  private List<Communication> about(String partner) {
    return circle
        .get("Communication?_count=200&_sort=-_lastUpdated")
        .all(Communication.class)
        .stream()
        .filter(said -> said.getMeta().hasProfile(Canonicals.PARTNER_LAPSE))
        .filter(
            said ->
                said.getPayloadFirstRep().getContentStringType().getValue().contains(partner + " "))
        .toList();
  }

  private CareTeam team() {
    Patient lise = new Patient();
    lise.addName().setFamily("Fictive").addGiven("Lise");
    CareTeam team = LifeGoals.circle(made(circle, lise), "Tante Lise (démo)");
    LifeGoals.member(team, "patient-partner", new Reference("Practitioner/" + practitioner));
    return team;
  }

  private static Words words(String... typed) {
    return new Words(List.of(typed));
  }
}
