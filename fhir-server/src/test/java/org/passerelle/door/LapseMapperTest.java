package org.passerelle.door;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.passerelle.golden.Golden;

/** What a circle reads of an authorisation that ends. {@code -Dgolden.update=true} rewrites it. */
class LapseMapperTest {

  private static final Instant NOON = Instant.parse("2026-11-24T17:00:00Z");

  @Test
  void oneThatIsNearSaysWhenAndWhichCirclesAreToBeHandedOver() throws IOException {
    isThatOf("near.json", lapse(7, "camille", List.of("cercle-1", "cercle-2")));
  }

  @Test
  void oneThatIsFarIsNoHurry() throws IOException {
    isThatOf("far.json", lapse(60, null, List.of()));
  }

  @Test
  void theDayBeforeTheLastSaysTomorrow() throws IOException {
    isThatOf("tomorrow.json", lapse(1, "camille", List.of()));
  }

  @Test
  void theLastDaySaysToday() throws IOException {
    isThatOf("today.json", lapse(0, "camille", List.of()));
  }

  @Test
  void oneThatHasEndedSaysThatATrainingRestoresIt() throws IOException {
    isThatOf("ended.json", lapse(-1, "camille", List.of("cercle-1")));
  }

  private static Lapse lapse(int days, @Nullable String practitioner, List<String> circles) {
    LocalDate last = LocalDate.of(2026, 12, 1);
    return new Lapse("fin", "pair-camille", practitioner, last, days, circles, NOON);
  }

  private static void isThatOf(String file, Lapse lapse) throws IOException {
    Golden.isThatOf("lapse/" + file, LapseMapper.said(lapse));
  }
}
