package org.passerelle.smart;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.passerelle.room.Rooms;
import org.passerelle.support.World;

/**
 * A house that takes its own tokens and those of two other issuers: of one that says where its keys
 * are in its discovery document and opens clinics and circles, and of one with words of its own.
 */
final class MixedHouse {

  static final String ADDRESS = "https://passerelle.example";

  /** Its clients are in clinics. */
  static final OtherIssuer CLINICS = new OtherIssuer("/realms/clinics");

  /** Its clients are in one organization; it has other names for what it says. */
  static final OtherIssuer ODD = new OtherIssuer("/odd");

  private static @Nullable World world;

  private MixedHouse() {}

  /** The one that tests share: its clock may go on, and its keys change by client or issuer. */
  static synchronized World world() {
    World running = world;
    if (running == null) {
      running = World.set(settings());
      world = running;
    }
    return running;
  }

  /** The claims of a token of this issuer, for the system of a clinic, that would be taken. */
  static JWTClaimsSet.Builder claims(String issuer, String client, Instant now) {
    JWTClaimsSet.Builder claims =
        new JWTClaimsSet.Builder()
            .issuer(issuer)
            .subject(client)
            .claim("client_id", client)
            .audience(ADDRESS + "/fhir/" + Backend.ROOM)
            .claim("room", Backend.ROOM)
            .claim("role", "system")
            .claim("purpose_of_use", "TREAT")
            .claim("scope", "system/*.cruds")
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plusSeconds(300)));
    organization(Backend.ROOM).ifPresent(claim -> claims.claim("organization", claim));
    return claims;
  }

  /** How a token names the organization of a room, when it is published. */
  static Optional<String> organization(String room) {
    return world()
        .bean(Rooms.class)
        .find(room)
        .orElseThrow()
        .organization()
        .map(id -> "Organization/" + id);
  }

  private static List<String> settings() {
    return List.of(
        "--passerelle.address=" + ADDRESS,
        "--passerelle.keys.hosts[0]=" + KeyServer.host(),
        "--passerelle.keys.private-addresses=true",
        "--passerelle.keys.response-timeout=30s", // a machine at work on much else
        "--passerelle.issuers[0].issuer=" + CLINICS.name(),
        "--passerelle.issuers[0].token-endpoint=" + CLINICS.name() + "/token",
        "--passerelle.issuers[0].rooms[0]=clinique-*",
        "--passerelle.issuers[0].rooms[1]=pairs-*",
        "--passerelle.issuers[0].algorithms[0]=RS256",
        "--passerelle.issuers[1].issuer=" + ODD.name(),
        "--passerelle.issuers[1].token-endpoint=https://odd.example/token",
        "--passerelle.issuers[1].jwks-uri=" + KeyServer.url(ODD.keysPath()),
        "--passerelle.issuers[1].audience=api://passerelle",
        "--passerelle.issuers[1].rooms[0]=le-panier",
        "--passerelle.issuers[1].claims.client=azp",
        "--passerelle.issuers[1].claims.room=https://odd.example/place",
        "--passerelle.issuers[1].claims.scope=scp");
  }
}
