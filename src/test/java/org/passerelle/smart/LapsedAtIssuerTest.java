package org.passerelle.smart;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.util.UUID;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.Test;
import org.passerelle.authorisation.Authorisations;
import org.passerelle.policy.Principal;
import org.passerelle.scope.Level;
import org.passerelle.support.FhirCaller;
import org.passerelle.support.Someone;
import org.passerelle.support.World;
import org.passerelle.token.ClientRegister;
import org.passerelle.token.NewClient;
import org.passerelle.token.Proof;

/**
 * A partner whose tokens another issuer makes: these say what is registered, whatever the day, and
 * open what the partner may open on it.
 */
class LapsedAtIssuerTest {

  private static final String CIRCLE = "pairs-du-quartier";

  private final World world = MixedHouse.world();
  private final Authorisations authorisations = world.bean(Authorisations.class);
  private final String id = "paire-" + UUID.randomUUID();
  private final String notebook = added();

  private String added() {
    Proof proof = Proof.tokensOf(MixedHouse.CLINICS.name(), id);
    return world
        .bean(ClientRegister.class)
        .add(NewClient.proven(id, CIRCLE, Principal.CITIZEN_PARTNER, proof))
        .orElseThrow();
  }

  private FhirCaller bearing(String room, String role) {
    JWTClaimsSet.Builder claims =
        MixedHouse.claims(MixedHouse.CLINICS.name(), id, world.clock().instant())
            .claim("role", role)
            .claim("purpose_of_use", "COC")
            .claim("organization", MixedHouse.organization(CIRCLE).orElse(null))
            .claim("room", room)
            .claim("scope", Level.USER.everything())
            .audience(MixedHouse.ADDRESS + "/fhir/" + room);
    return FhirCaller.bearing(world.address(), room, MixedHouse.CLINICS.signed(claims));
  }

  @Test
  void oneWhoIsNotAuthorisedReadsNothingAndTellsOfADanger() {
    FhirCaller partner = bearing(CIRCLE, "citizen-partner");
    assertThat(partner.get("Goal?_count=1").code()).isEqualTo("not-signed-in");
    String person = person();
    assertThat(partner.get("Patient/" + person).code()).isEqualTo("not-signed-in");
    authorisations.trained(id, authorisations.today().minusDays(366));
    authorisations.signed(id, authorisations.today());
    assertThat(partner.get("Goal?_count=1").code()).isEqualTo("not-offered");
    assertThat(partner.get("Patient/" + person).status()).isEqualTo(200);
    assertThat(partner.post("Patient/" + person + "/$alert", new Parameters()).status())
        .isEqualTo(200);
    assertThat(bearing(notebook, "citizen-partner").get("DocumentReference").code())
        .isEqualTo("not-signed-in");

    Someone.authorise(world, id);

    assertThat(partner.get("Goal?_count=1").status()).isEqualTo(200);
    assertThat(bearing(notebook, "citizen-partner").get("DocumentReference").status())
        .isEqualTo(200);
    authorisations.trained(id, authorisations.today().minusDays(366));
    assertThat(partner.get("Goal?_count=1").code()).isEqualTo("not-offered");
  }

  @Test
  void noTokenNamesTheLesserRole() {
    assertThat(bearing(CIRCLE, "lapsed-partner").get("Patient?_count=1").code())
        .isEqualTo("not-signed-in");
  }

  private String person() {
    Patient lise = new Patient();
    lise.addName().setFamily("Fictive").addGiven("Lise");
    FhirCaller other = Someone.in(world, CIRCLE, Principal.PATIENT_PARTNER);
    return other.post("Patient", lise).as(Patient.class).getIdElement().getIdPart();
  }
}
