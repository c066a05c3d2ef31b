package org.passerelle.smart;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.passerelle.policy.Principal;
import org.passerelle.scope.Level;
import org.passerelle.support.Answer;
import org.passerelle.support.FhirCaller;
import org.passerelle.support.World;
import org.passerelle.token.ClientRegister;
import org.passerelle.token.NewClient;
import org.passerelle.token.Proof;

/** Another issuer's token may be for its client's own inner room, and for nobody else's. */
class InnerRoomOfIssuerTest {

  private final World world = MixedHouse.world();
  private final String client = "clinician-" + UUID.randomUUID();
  private final String tray = add(client);

  private String add(String id) {
    Proof proof = Proof.tokensOf(MixedHouse.CLINICS.name(), id);
    return world
        .bean(ClientRegister.class)
        .add(NewClient.proven(id, Backend.ROOM, Principal.CLINIC_STAFF, proof))
        .orElseThrow();
  }

  private Answer asked(String room, String at) {
    JWTClaimsSet.Builder claims =
        MixedHouse.claims(MixedHouse.CLINICS.name(), client, world.clock().instant())
            .claim("role", "clinic-staff")
            .claim("room", room)
            .claim("scope", Level.of(Principal.CLINIC_STAFF).everything())
            .audience(MixedHouse.ADDRESS + "/fhir/" + room);
    return FhirCaller.bearing(world.address(), at, MixedHouse.CLINICS.signed(claims))
        .get("Goal?_count=1");
  }

  @Test
  void aTokenForItOpensItAndNotTheRoomAroundIt() {
    assertThat(asked(tray, tray).status()).isEqualTo(200);
    assertThat(asked(tray, Backend.ROOM).code()).isEqualTo("other-room");
    assertThat(asked(Backend.ROOM, tray).code()).isEqualTo("other-room");
  }

  @Test
  void oneForSomebodyElsesOpensNothing() {
    String others = add("other-" + client);

    assertThat(asked(others, others).code()).isEqualTo("not-signed-in");
    assertThat(asked(others, Backend.ROOM).code()).isEqualTo("not-signed-in");
  }
}
