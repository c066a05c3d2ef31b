package org.passerelle.url;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EscapesTest {

  @ParameterizedTest
  @ValueSource(strings = {"", "name=Zoé", "name=Zo%C3%A9", "a=%2C%2f&b=c+d", "a|b", "%25zz"})
  void areReadWhenEverybodyWouldReadTheSame(String escaped) {
    assertThat(Escapes.readable(escaped)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"%", "%4", "%zz", "a=1&b=%g0", "a=%C3", "%C3x%A9", "%ff", "%ed%a0%80"})
  void areRefusedWhenSomeoneWouldDropOrGuess(String escaped) {
    assertThat(Escapes.readable(escaped)).isFalse();
  }
}
