package org.passerelle.smart;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.support.World;

/**
 * A house that takes its own tokens and those of two other issuers: of one that says where its keys
 * are in its discovery document and opens clinics, and of one with words of its own.
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

  private static List<String> settings() {
    return List.of(
        "--passerelle.address=" + ADDRESS,
        "--passerelle.keys.hosts[0]=" + KeyServer.host(),
        "--passerelle.keys.private-addresses=true",
        "--passerelle.issuers[0].issuer=" + CLINICS.name(),
        "--passerelle.issuers[0].token-endpoint=" + CLINICS.name() + "/token",
        "--passerelle.issuers[0].rooms[0]=clinique-*",
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
