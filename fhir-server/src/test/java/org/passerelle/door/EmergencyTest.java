package org.passerelle.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.passerelle.door.Emergency.CopyState;

class EmergencyTest {

  @Test
  void aCopyLiesInTheTrayUntilItsOwnerCannotOrItLeaves() {
    assertThat(Arrays.stream(CopyState.values()).filter(CopyState::isThere))
        .containsExactly(CopyState.GIVEN, CopyState.TAKEN);
  }
}
