package org.passerelle.whosaw;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is told on one page, and what in one sentence. */
class DaysTest {

  private static final ZoneId MONTREAL = ZoneId.of("America/Toronto");
  private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);

  @Test
  void whatOneCallerRepeatsOnOneDayIsToldOnceWithItsLastTime() {
    Trace morning = look("2026-03-03T14:00:00Z", "a");
    Trace evening = look("2026-03-03T23:00:00Z", "a");

    Days.Page page = Days.page(List.of(morning, evening), MONTREAL, 10);

    assertThat(page.told()).containsExactly(new Told(evening, 2));
    assertThat(page.next()).isNull();
  }

  @Test
  void anotherCallerAndAnotherDayAreToldApart() {
    Trace one = look("2026-03-03T14:00:00Z", "a");
    Trace other = look("2026-03-03T15:00:00Z", "b");
    Trace nextDay = look("2026-03-04T14:00:00Z", "a");

    Days.Page page = Days.page(List.of(one, other, nextDay), MONTREAL, 10);

    assertThat(page.told())
        .containsExactly(new Told(nextDay, 1), new Told(other, 1), new Told(one, 1));
  }

  @Test
  void aDayEndsAtMidnightInMontreal() {
    Trace late = look("2026-03-04T04:59:00Z", "a");
    Trace early = look("2026-03-04T05:01:00Z", "a");

    assertThat(Days.page(List.of(late, early), MONTREAL, 10).told()).hasSize(2);
  }

  @Test
  void pagesAreWholeDaysAndTogetherTellEverythingOnce() {
    List<Trace> all = new ArrayList<>();
    for (int day = 0; day < 7; day++) {
      for (int caller = 0; caller < 3; caller++) {
        all.add(look(FIRST.plusDays(day) + "T15:0" + caller + ":00Z", "c" + caller));
      }
    }

    List<Told> told = new ArrayList<>();
    LocalDate before = FIRST.plusDays(8);
    int pages = 0;
    while (before != null) {
      Instant end = before.atStartOfDay(MONTREAL).toInstant();
      List<Trace> left = all.stream().filter(trace -> trace.at().isBefore(end)).toList();
      Days.Page page = Days.page(left, MONTREAL, 4);
      told.addAll(page.told());
      before = page.next();
      pages++;
    }

    assertThat(pages).isEqualTo(4);
    assertThat(told).hasSize(21).doesNotHaveDuplicates();
  }

  @Test
  void nothingIsAnEmptyPage() {
    assertThat(Days.page(List.of(), MONTREAL, 10)).isEqualTo(new Days.Page(List.of(), null));
  }

  static AccessTrace look(String at, String client) {
    return new AccessTrace(
        Instant.parse(at), "clinic", client, Actor.SYSTEM, Deed.LOOKED, "Patient", null);
  }
}
