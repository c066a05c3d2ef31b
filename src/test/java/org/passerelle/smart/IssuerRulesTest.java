package org.passerelle.smart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.passerelle.issuer.Issuer;
import org.passerelle.issuer.IssuerRules;
import org.passerelle.issuer.IssuerSettings;
import org.passerelle.keyset.KeySets;
import org.passerelle.keyset.KeySettings;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** An issuer named by halves stops the start: each thing that must be said, left out or wrong. */
class IssuerRulesTest {

  private static final Map<String, String> SOUND =
      Map.of(
          "passerelle.issuers[0].issuer", "https://login.example/realm",
          "passerelle.issuers[0].token-endpoint", "https://login.example/token",
          "passerelle.issuers[0].rooms[0]", "clinique-*");

  private final KeySets keys = keys("login.example");

  private static KeySets keys(String host) {
    Duration second = Duration.ofSeconds(1);
    return new KeySets(
        new KeySettings(List.of(host), second, second, second, second, false), Clock.systemUTC());
  }

  @AfterEach
  void done() throws IOException {
    keys.close();
  }

  private List<String> broken(Map<String, String> settings) {
    List<Issuer> issuers =
        new Binder(new MapConfigurationPropertySource(settings))
            .bindOrCreate("passerelle", IssuerSettings.class)
            .issuers();
    return new IssuerRules(keys, Optional.of("https://house.example")).broken(issuers);
  }

  @Test
  void noneAndOneThatIsWholeAreTaken() {
    assertThat(broken(Map.of())).isEmpty();
    assertThat(broken(SOUND)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "issuer;;issuer is no https URL",
        "issuer;login.example;issuer is no https URL",
        "issuer;http://login.example/realm;issuer is no https URL",
        "issuer;https://house.example;issuer is this house itself",
        "issuer;https://elsewhere.example;its keys are at no host",
        "token-endpoint;;token-endpoint is no https URL",
        "token-endpoint;ftp://login.example;token-endpoint is no https URL",
        "jwks-uri;https://elsewhere.example/k;its keys are at no host",
        "jwks-uri;http://login.example/k;its keys are at no host",
        "rooms[0];;rooms names no room",
        "rooms[0];Clinique;rooms names no room",
        "rooms[0];a*b;rooms names no room",
        "algorithms[0];none;algorithms names others",
        "algorithms[0];HS256;algorithms names others",
        "audience;' ';audience is empty",
        "claims.role;' ';claims has one without a name"
      })
  void whatIsLeftOutOrWrongIsNamedWithoutItsValue(String name, String value, String what) {
    Map<String, String> settings = new java.util.HashMap<>(SOUND);
    settings.put("passerelle.issuers[0]." + name, value == null ? "" : value);

    assertThat(broken(settings)).anySatisfy(said -> assertThat(said).contains(what));
  }

  @Test
  void oneThatIsNamedTwiceIsRefused() {
    Map<String, String> settings = new java.util.HashMap<>(SOUND);
    SOUND.forEach((name, value) -> settings.put(name.replace("[0].", "[1]."), value));

    assertThat(broken(settings)).contains("passerelle.issuers names an issuer twice.");
  }

  @Test
  void anAddressIsNeededForTheirAudience() {
    List<Issuer> issuers =
        new Binder(new MapConfigurationPropertySource(SOUND))
            .bindOrCreate("passerelle", IssuerSettings.class)
            .issuers();

    assertThat(new IssuerRules(keys, Optional.empty()).broken(issuers))
        .contains("passerelle.issuers: issuers of others need passerelle.address.");
  }

  @Test
  void aHostThatIsNoneIsRefused() throws IOException {
    try (KeySets wrong = keys("https://login.example")) {
      assertThat(new IssuerRules(wrong, Optional.empty()).broken(List.of())).hasSize(1);
    }
  }
}
