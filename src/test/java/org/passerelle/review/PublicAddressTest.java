package org.passerelle.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.passerelle.token.PublicAddress;
import org.springframework.mock.web.MockHttpServletRequest;

/** The house's name is a setting; what a Host header says does not make another. */
class PublicAddressTest {

  private final PublicAddress unset = new PublicAddress(Optional.empty());

  @Test
  void isWhatIsSetWhoeverAsksAndHowever() {
    PublicAddress set = new PublicAddress(Optional.of("https://passerelle.example"));

    assertThat(set.of(asked("192.0.2.7", "elsewhere.example", 8080)))
        .contains("https://passerelle.example");
  }

  @Test
  void isThisMachinesForACallerOnThisMachine() {
    assertThat(unset.of(asked("127.0.0.1", "localhost", 8080))).contains("http://localhost:8080");
  }

  @Test
  void isNoneForAnotherMachineThatSaysItIsThisOne() {
    assertThat(unset.of(asked("192.0.2.7", "localhost", 8080))).isEmpty();
  }

  @Test
  void isNoneUnderAnotherNameOrAtAnotherPort() {
    assertThat(unset.of(asked("127.0.0.1", "elsewhere.example", 8080))).isEmpty();
    assertThat(unset.of(asked("127.0.0.1", "localhost", 9090))).isEmpty();
  }

  private static MockHttpServletRequest asked(String from, String host, int port) {
    MockHttpServletRequest request = new MockHttpServletRequest("POST", "/oauth2/token");
    request.setRemoteAddr(from);
    request.setServerName(host);
    request.setServerPort(port);
    request.setLocalPort(8080);
    return request;
  }
}
