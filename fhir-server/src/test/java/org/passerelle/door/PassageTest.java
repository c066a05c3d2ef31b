package org.passerelle.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.room.RoomKind;

/** Between which rooms a referral may go, and how the ledger calls it. Design section 4. */
class PassageTest {

  private static final Map<String, Passage> ALL =
      Map.of(
          "clinic organization", Passage.REFER_OUT,
          "circle organization", Passage.REFER_OUT,
          "clinic circle", Passage.REFER_TO_CIRCLE,
          "organization clinic", Passage.LINK_IN,
          "circle clinic", Passage.LINK_IN);

  @ParameterizedTest
  @EnumSource(RoomKind.class)
  void aReferralGoesWhereThereIsAPassageAndNowhereElse(RoomKind from) {
    for (RoomKind to : RoomKind.values()) {
      Passage there = ALL.get(from.code() + " " + to.code());

      assertThat(Passage.between(from, to).orElse(null)).as("%s to %s", from, to).isEqualTo(there);
    }
  }

  @Test
  void answersAndWhatACircleHearsComeToTheRoomThatTheyAreReadIn() {
    assertThat(Arrays.stream(Passage.values()).filter(Passage::answers))
        .containsExactly(Passage.REPORT_BACK, Passage.ACKNOWLEDGE, Passage.CONCERN_HEARD);
  }

  @Test
  void theLedgersWordForItIsReadBack() {
    assertThat(Passage.REFER_TO_CIRCLE.code()).isEqualTo("refer-to-circle");
    assertThat(Arrays.stream(Passage.values()))
        .allSatisfy(passage -> assertThat(Passage.of(passage.code())).isEqualTo(passage));
  }
}
