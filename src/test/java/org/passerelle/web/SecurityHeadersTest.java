package org.passerelle.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.support.Answer;
import org.passerelle.support.World;
import org.passerelle.support.World.Engine;
import org.passerelle.token.PublicAddress;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** A browser is told to insist on TLS where clients reach this house over it, and nowhere else. */
class SecurityHeadersTest {

  private static final String HEADER = "Strict-Transport-Security";

  @Test
  void overTlsABrowserIsToldToInsistForTwoYears() throws Exception {
    assertThat(sent("https://passerelle.example")).isEqualTo("max-age=63072000");
  }

  /** On this machine it would keep a browser from every other program on localhost. */
  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "http://passerelle.example:8080"})
  void withoutTlsNothingIsSaidOfIt(@Nullable String address) throws Exception {
    assertThat(sent(address)).isNull();
  }

  @Test
  void theDemonstrationSaysNothingOfIt() {
    World world = World.on(Engine.H2);

    Answer answer = world.anyone().get("Organization?_count=1");

    assertThat(answer.response().headers().map()).containsKey("content-security-policy");
    assertThat(answer.response().headers().allValues(HEADER)).isEmpty();
  }

  private static @Nullable String sent(@Nullable String address)
      throws ServletException, IOException {
    MockHttpServletResponse response = new MockHttpServletResponse();
    new SecurityHeaders(new PublicAddress(Optional.ofNullable(address)))
        .doFilter(new MockHttpServletRequest(), response, new MockFilterChain());
    return response.getHeader(HEADER);
  }
}
