package org.passerelle.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.passerelle.door.Share.Item;

/** One version that stays as it is, or an item whose changes follow. */
class ShareTest {

  private static final LocalDate DAY = LocalDate.parse("2026-12-31");

  @Test
  void itsConsentNamesTheOneVersionThatIsSeen() {
    assertThat(share("2", DAY).item()).isEqualTo("Goal/4/_history/2");
    assertThat(share("2", DAY).follows()).isFalse();
  }

  @Test
  void itsConsentNamesTheItemWhereChangesFollow() {
    assertThat(share(null, DAY).item()).isEqualTo("Goal/4");
    assertThat(share(null, DAY).follows()).isTrue();
  }

  @Test
  void itIsTheSameAsOneOfTheSameVersionAndTheSameLastDay() {
    assertThat(share("2", DAY).shows(share("2", DAY))).isTrue();
    assertThat(share(null, null).shows(share(null, null))).isTrue();
    assertThat(share("2", DAY).shows(share("3", DAY))).isFalse();
    assertThat(share("2", DAY).shows(share("2", null))).isFalse();
    assertThat(share("2", DAY).shows(share(null, DAY))).isFalse();
  }

  @Test
  void anotherPermitChangesItsEndAlone() {
    Instant end = Instant.parse("2027-01-01T05:00:00Z");
    Share longer = share("2", DAY).until(end);

    assertThat(longer.until()).isEqualTo(end);
    assertThat(longer.until(null)).isEqualTo(share("2", DAY));
  }

  private static Share share(String version, LocalDate lastDay) {
    return new Share(
        "partage",
        new Item("pairs-du-quartier", "Goal", "4", "3"),
        version,
        "accord",
        new Item("plateau-abc", "Goal", "c4", "c3"),
        "sceau",
        lastDay,
        null,
        true);
  }
}
