package org.passerelle.notice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookUrlsTest {

  private final WebhookUrls urls = new WebhookUrls(false);

  @Test
  void takesAnAddressOnThePublicInternet() {
    assertThat(urls.check("https://1.1.1.1/hook?k=v")).isEqualTo(Registration.DONE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "hook", "https:///hook", "https://user:word@1.1.1.1/", "https://1.1.1.1/#x"})
  void refusesWhatIsNoPlainUrl(String url) {
    assertThat(urls.check(url)).isEqualTo(Registration.NOT_A_URL);
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://1.1.1.1/hook", "ftp://1.1.1.1/hook", "file://host/etc"})
  void refusesWhatIsNotEncrypted(String url) {
    assertThat(urls.check(url)).isEqualTo(Registration.NOT_HTTPS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://localhost/", "https://10.0.0.1/", "https://[::1]/", "https://0x7f.1/"})
  void refusesThisMachineAndPrivateNetworks(String url) {
    assertThat(urls.check(url)).isIn(Registration.PRIVATE_ADDRESS, Registration.NOT_A_URL);
  }

  @Test
  void takesThisMachineWhereThatIsAllowed() {
    assertThat(new WebhookUrls(true).check("http://localhost:9/hook")).isEqualTo(Registration.DONE);
  }

  @Test
  void refusesAHostThatDoesNotResolve() {
    assertThat(urls.check("https://nowhere.invalid/")).isEqualTo(Registration.UNKNOWN_HOST);
  }

  @Test
  void refusesAWeakSecret() {
    assertThat(WebhookSecrets.wellFormed("whsec_c2hvcnQ=")).isFalse();
    assertThat(WebhookSecrets.wellFormed("whsec_***")).isFalse();
    assertThat(WebhookSecrets.wellFormed("secret")).isFalse();
    assertThat(WebhookSecrets.wellFormed(WebhookSecrets.fresh(new java.security.SecureRandom())))
        .isTrue();
  }

  @Test
  void showsNoSecretAndNoAddress() {
    Webhook webhook = new Webhook("https://1.1.1.1/key", java.util.List.of("whsec_x"));

    assertThat(webhook.toString()).doesNotContain("key", "whsec");
  }
}
