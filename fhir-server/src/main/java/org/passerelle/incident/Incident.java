package org.passerelle.incident;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * One version of one entry of a custodian's register.
 *
 * @param id the incident's, a UUID
 * @param room whose it is, for good
 * @param version 1 for the first
 * @param recorded when this version was written
 * @param account what it says
 */
public record Incident(String id, String room, int version, Instant recorded, Account account) {

  /** Years from when the custodian became aware; a privacy officer confirms them. */
  private static final int KEPT_YEARS = 5;

  /**
   * The day until which the entry must be kept at least; the product removes none ever. Counted
   * from when the custodian became aware, or, while that is not said, from this version's day.
   */
  public LocalDate keptUntil(ZoneId zone) {
    When aware = account.aware();
    LocalDate from = aware == null ? LocalDate.ofInstant(recorded, zone) : aware.to();
    return from.plusYears(KEPT_YEARS);
  }
}
