package org.passerelle.token;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;

class EvenRefusalsTest {

  private long now = 7_000_000_003L;
  private final EvenRefusals refusals =
      new EvenRefusals(() -> now, nanos -> now += Math.max(1, nanos / 2));

  @ParameterizedTest
  @CsvSource({"0, 25", "1, 25", "3, 25", "24, 25", "25, 50", "26, 50", "61, 75"})
  void aRefusalIsSaidAtTheNextWholeStep(long takes, long said) throws Exception {
    long begun = now;

    MockHttpServletResponse response = refusedAfter(Duration.ofMillis(takes), "invalid_client");

    assertThat(Duration.ofNanos(now - begun)).isEqualTo(Duration.ofMillis(said));
    assertThat(response.getStatus()).isEqualTo(401);
    assertThat(response.getContentAsString()).isEqualTo("{\"error\":\"invalid_client\"}");
  }

  @Test
  void anotherErrorIsABadRequest() throws Exception {
    MockHttpServletResponse response = refusedAfter(Duration.ofMillis(1), "invalid_request");

    assertThat(response.getStatus()).isEqualTo(400);
    assertThat(response.getContentAsString()).isEqualTo("{\"error\":\"invalid_request\"}");
  }

  @Test
  void whatIsNotRefusedDoesNotWait() throws Exception {
    long begun = now;

    refusals.doFilter(
        new MockHttpServletRequest(), new MockHttpServletResponse(), (request, response) -> {});

    assertThat(now).isEqualTo(begun);
  }

  private MockHttpServletResponse refusedAfter(Duration work, String code) throws Exception {
    MockHttpServletRequest request = new MockHttpServletRequest();
    MockHttpServletResponse response = new MockHttpServletResponse();
    FilterChain chain =
        (asked, answer) -> {
          now += work.toNanos();
          refusals.onAuthenticationFailure(
              request, response, new OAuth2AuthenticationException(code));
        };
    refusals.doFilter(request, response, chain);
    return response;
  }
}
