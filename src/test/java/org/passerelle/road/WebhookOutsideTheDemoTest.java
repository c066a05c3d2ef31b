package org.passerelle.road;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.passerelle.admin.Typing;
import org.passerelle.support.World;

/** Where receivers are others' servers, no room is told on this machine or on a private network. */
class WebhookOutsideTheDemoTest {

  private static final World WORLD =
      World.set(List.of("--passerelle.notices.private-addresses=false"));

  private final Typing operator = new Typing(WORLD);

  @AfterAll
  static void close() {
    WORLD.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "https://127.0.0.1/hook;on a private network",
        "https://10.1.2.3/hook;on a private network",
        "https://192.168.1.1:8443/hook;on a private network",
        "https://169.254.169.254/latest/meta-data;on a private network",
        "https://[::1]/hook;on a private network",
        "https://[::ffff:10.1.2.3]/hook;on a private network",
        "https://localhost/hook;on a private network",
        "https://2130706433/hook;on a private network",
        "http://93.184.216.34/hook;must begin with https://",
        "https://nom:motdepasse@93.184.216.34/hook;a password or a fragment",
        "/hook;Not an absolute URL"
      })
  void anAddressThatOnlyWeReachIsRefused(String url, String because) {
    assertThat(operator.run("room", "webhook", "le-panier", url)).isOne();

    assertThat(operator.said()).contains(because).doesNotContain("whsec_");
    assertThat(registered()).isEmpty();
  }

  @Test
  void anAddressOfTheInternetIsTakenAndItsSecretShown() {
    assertThat(operator.run("room", "webhook", "atelier-couleurs", "https://93.184.216.34/hook"))
        .isZero();

    assertThat(operator.said()).containsOnlyOnce("whsec_");
  }

  private static List<String> registered() {
    return WORLD
        .everything()
        .queryForList("select url from webhook where room = 'le-panier'", String.class);
  }
}
