package org.passerelle.demo;

import static org.passerelle.demo.ListedOrganization.orEmpty;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A service as {@code demo/services.yaml} lists it.
 *
 * @param needs codes of the need code system, the main one first
 * @param languages in which it is given, as BCP 47 tags
 * @param serves boroughs where people must live; empty for the whole city
 * @param access codes of the access code system, beside those of the place
 * @param hours as {@link Hours} reads them
 */
record ListedService(
    String key,
    Bilingual name,
    Bilingual description,
    List<String> needs,
    List<String> languages,
    List<String> serves,
    Eligible eligible,
    Cost cost,
    Capacity capacity,
    boolean appointment,
    List<String> access,
    List<Bilingual> accessNotes,
    List<String> hours,
    List<Closing> closed) {

  ListedService {
    serves = orEmpty(serves);
    access = orEmpty(access);
    accessNotes = orEmpty(accessNotes);
    hours = orEmpty(hours);
    closed = orEmpty(closed);
  }

  /** For whom, in words; ages in whole years, both included, a missing bound open. */
  record Eligible(String fr, String en, @Nullable Integer minAge, @Nullable Integer maxAge) {
    Bilingual words() {
      return new Bilingual(fr, en);
    }
  }

  /** Days without service; without dates the words say which. Dates (yyyy-MM-dd) are included. */
  record Closing(String fr, String en, @Nullable String from, @Nullable String to) {
    Bilingual words() {
      return new Bilingual(fr, en);
    }
  }

  /**
   * Whether there is room.
   *
   * @param status one of Gravity's four codes
   * @param asOf the day on which it was true (yyyy-MM-dd)
   * @param places how many people more, where it is known
   */
  record Capacity(String status, String asOf, @Nullable Integer places, @Nullable Bilingual note) {}

  /**
   * What it costs the person.
   *
   * @param kind {@code free}, {@code sliding} or {@code paid}
   * @param dollars the usual price in Canadian dollars, where there is one
   */
  record Cost(String kind, @Nullable String dollars, Bilingual note) {}
}
