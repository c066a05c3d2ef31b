package org.passerelle.incident;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Days that cannot all be true: a slip of whoever typed them, so the entry is not taken. What is
 * only near enough contradicts nothing. Pure.
 *
 * @param what which day: {@code occurred}, {@code aware}, or {@code told-} and an addressee's code
 * @param reason why it cannot be
 */
public record Contradiction(String what, Reason reason) {

  /** Why a day cannot be: a closed list. */
  public enum Reason {
    TO_COME("is later than today."),
    BEFORE_THE_INCIDENT("is before the incident."),
    BEFORE_IT_WAS_KNOWN("is before the day on which the incident became known.");

    private final String sentence;

    Reason(String sentence) {
      this.sentence = sentence;
    }

    /** It goes on after the day's name. */
    public String sentence() {
      return sentence;
    }
  }

  /** All of them, in the order of the eight fields. */
  public static List<Contradiction> of(Account account, LocalDate today) {
    List<Contradiction> found = new ArrayList<>();
    When occurred = account.occurred();
    When aware = account.aware();
    if (occurred != null && occurred.to().isAfter(today)) {
      found.add(new Contradiction("occurred", Reason.TO_COME));
    }
    if (aware != null) {
      check(found, "aware", aware.to(), today, begin(occurred), Reason.BEFORE_THE_INCIDENT);
    }
    for (Addressee addressee : Addressee.values()) {
      LocalDate told = account.notices().to(addressee);
      if (told != null) {
        String what = "told-" + addressee.code();
        check(found, what, told, today, begin(aware), Reason.BEFORE_IT_WAS_KNOWN);
      }
    }
    return List.copyOf(found);
  }

  private static void check(
      List<Contradiction> found,
      String what,
      LocalDate day,
      LocalDate today,
      @Nullable LocalDate earliest,
      Reason tooEarly) {
    if (day.isAfter(today)) {
      found.add(new Contradiction(what, Reason.TO_COME));
    } else if (earliest != null && day.isBefore(earliest)) {
      found.add(new Contradiction(what, tooEarly));
    }
  }

  private static @Nullable LocalDate begin(@Nullable When when) {
    return when == null || when.approximate() ? null : when.from();
  }
}
