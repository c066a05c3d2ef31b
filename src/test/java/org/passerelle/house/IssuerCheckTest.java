package org.passerelle.house;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.passerelle.issuer.IssuerRules;
import org.passerelle.issuer.IssuerSettings;
import org.passerelle.keyset.KeySets;
import org.passerelle.keyset.KeySettings;

class IssuerCheckTest {

  @Test
  void aHouseWithoutOtherIssuersStarts() throws IOException {
    assertThatCode(() -> check("keys.example")).doesNotThrowAnyException();
  }

  @Test
  void aHouseWithASettingThatMeansNothingDoesNot() {
    assertThatThrownBy(() -> check("https://keys.example/"))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("passerelle.keys.hosts names no host")
        .hasMessageNotContaining("keys.example");
  }

  private static void check(String host) throws IOException {
    Duration second = Duration.ofSeconds(1);
    KeySettings settings = new KeySettings(List.of(host), second, second, second, second, false);
    try (KeySets keys = new KeySets(settings, Clock.systemUTC())) {
      new IssuerCheck(new IssuerRules(keys, Optional.empty()), new IssuerSettings(List.of()))
          .afterSingletonsInstantiated();
    }
  }
}
