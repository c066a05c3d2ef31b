package org.passerelle.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.passerelle.hostile.HostileWire.Reply;
import org.passerelle.support.FhirCaller;
import org.passerelle.support.Patience;
import org.passerelle.support.World;
import org.passerelle.support.World.Engine;

/**
 * Nothing that is sent to the house makes it call an address that stands there. The demonstration
 * may call this machine, so it is no rule of addresses that keeps it from doing so.
 */
class NobodyIsCalledTest {

  private final World world = World.on(Engine.H2);
  private final Insider insider = new Insider(world);

  @Test
  void noUrlInAResourceADocumentOrAQueryIsFollowed() throws IOException {
    assertNoKnock(urls -> urls.stream().flatMap(Lures::all));
  }

  @Test
  void noUrlInAProofIsFollowed() throws IOException {
    assertNoKnock(urls -> urls.stream().flatMap(this::proofs));
  }

  /** What is sent, with these in it. */
  private interface Sending {
    Stream<Attack> with(List<String> urls);
  }

  /** All are sent and answered; then one visitor shows that a knock would have been heard. */
  private void assertNoKnock(Sending sending) throws IOException {
    FhirCaller clinic = world.as(HostileInput.ROOM);
    HostileWire wire = HostileWire.of(world.address(), clinic);
    try (Doorbell bell = new Doorbell()) {
      List<Attack> attacks =
          sending
              .with(
                  Stream.of("http://127.0.0.1:%d", "https://localhost:%d", "http://[::1]:%d")
                      .map(url -> url.formatted(bell.port()))
                      .toList())
              .toList();
      for (Attack attack : attacks) {
        Reply reply = wire.send(attack);
        assertThat(reply.status()).as(attack.toString()).isLessThan(500);
      }
      assertThat(attacks).hasSizeGreaterThan(10);
      assertThat(bell.knocks()).isZero();
      bell.knock();
      Patience.until(() -> assertThat(bell.knocks()).isEqualTo(1));
    }
  }

  private Stream<Attack> proofs(String url) {
    String claims = insider.claims("\"jti\":\"lure\"");
    Stream<String> assertions =
        Stream.of(
            insider.signed(header().jwkURL(URI.create(url + "/jwks")), claims),
            insider.signed(header().x509CertURL(URI.create(url + "/x5u")), claims),
            insider.signed(header().keyID(url + "/kid"), claims),
            insider.signed(header(), claims.replace(insider.id(), url)),
            insider.signed(header(), insider.claims("\"jti\":\"a\",\"aud\":\"" + url + "\"")));
    return assertions.flatMap(
        jwt ->
            Stream.of(
                HostileTokens.asserting(jwt),
                Attack.header("lure", "Authorization: Bearer " + jwt)));
  }

  private static JWSHeader.Builder header() {
    return new JWSHeader.Builder(JWSAlgorithm.RS384).keyID("k");
  }
}
