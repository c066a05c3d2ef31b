package org.passerelle.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.passerelle.room.Room;
import org.passerelle.room.RoomKind;
import org.passerelle.room.SomeRoom;

/** The id of a copy says nothing of where it comes from, and is the same each time. */
class CopyNamesTest {

  private static final Room PANIER = SomeRoom.of(RoomKind.ORGANIZATION);
  private static final Room CERCLE = SomeRoom.of(RoomKind.CIRCLE);

  private final CopyNames names = new CopyNames(secret(1));

  @Test
  void theSamePassageTwiceLandsOnTheSameCopy() {
    String id = names.name(PANIER, "clinique-du-parc", "Patient", "3");

    assertThat(new CopyNames(secret(1)).name(PANIER, "clinique-du-parc", "Patient", "3"))
        .isEqualTo(id);
    assertThat(UUID.fromString(id)).hasToString(id);
  }

  @Test
  void anythingElseLandsElsewhere() {
    assertThat(
            new String[] {
              names.name(PANIER, "clinique-du-parc", "Patient", "3"),
              names.name(PANIER, "clinique-du-parc", "Patient", "4"),
              names.name(PANIER, "clinique-du-parc", "Task", "3"),
              names.name(PANIER, "clinique-du-lac", "Patient", "3")
            })
        .doesNotHaveDuplicates();
  }

  @Test
  void twoReceiversCannotJoinTheirCopies() {
    assertThat(names.name(PANIER, "clinique-du-parc", "Patient", "3"))
        .isNotEqualTo(names.name(CERCLE, "clinique-du-parc", "Patient", "3"));
  }

  @Test
  void anotherInstallationNamesThemOtherwise() {
    assertThat(names.name(PANIER, "clinique-du-parc", "Patient", "3"))
        .isNotEqualTo(new CopyNames(secret(2)).name(PANIER, "clinique-du-parc", "Patient", "3"));
  }

  private static byte[] secret(int filling) {
    byte[] secret = new byte[32];
    Arrays.fill(secret, (byte) filling);
    return secret;
  }
}
