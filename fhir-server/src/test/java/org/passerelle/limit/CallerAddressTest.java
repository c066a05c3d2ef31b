package org.passerelle.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A proxy is believed only where a setting names it, and then no further than it knows itself. */
class CallerAddressTest {

  private final CallerAddress behindProxies =
      new CallerAddress(List.of("10.0.0.1", "10.1.0.0/16", "fd00::/8"));

  @Test
  void withoutTheSettingNobodyIsBelieved() {
    assertThat(new CallerAddress(List.of()).of("10.0.0.1", List.of("192.0.2.7")))
        .isEqualTo("10.0.0.1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "10.0.0.1; 192.0.2.7; 192.0.2.7",
        "10.0.0.1; 198.51.100.9, 192.0.2.7; 192.0.2.7",
        "10.0.0.1; 198.51.100.9 , 192.0.2.7, 10.1.2.3; 192.0.2.7",
        "fd00::1; 192.0.2.7; 192.0.2.7",
        "192.0.2.7; 198.51.100.9; 192.0.2.7",
        "10.0.0.1; somewhere.example.org; 10.0.0.1",
        "10.0.0.1; 192.0.2.7, unknown; 10.0.0.1",
        "10.0.0.1; 10.1.0.9; 10.1.0.9"
      })
  void theNearestThatIsNoProxyOfOursCounts(String remote, String forwarded, String counted) {
    assertThat(behindProxies.of(remote, List.of(forwarded))).isEqualTo(counted);
  }

  @Test
  void aHeaderSentTwiceIsOneList() {
    assertThat(behindProxies.of("10.0.0.1", List.of("198.51.100.9", "192.0.2.7")))
        .isEqualTo("192.0.2.7");
  }

  @Test
  void aNetworkOfTheNewProtocolCountsAsOneAddress() {
    CallerAddress address = new CallerAddress(List.of());

    assertThat(address.of("2001:db8:1:2::5", List.of()))
        .isEqualTo(address.of("2001:db8:1:2:ffff::1", List.of()))
        .isNotEqualTo(address.of("2001:db8:1:3::5", List.of()));
  }

  @Test
  void aSettingThatIsNoAddressIsRefused() {
    assertThatThrownBy(() -> new CallerAddress(List.of("10.0.0.0/99")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
