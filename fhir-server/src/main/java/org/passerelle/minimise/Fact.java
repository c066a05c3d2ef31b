package org.passerelle.minimise;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a ledger line says has crossed: kinds of facts, never their values. */
public enum Fact {
  FIRST_NAME_INITIAL("Patient"),
  NEED("ServiceRequest"),
  AREA("Patient"),
  URGENCY("ServiceRequest", "Task"),
  MESSAGE("Task"),
  LANGUAGES("Patient"),
  ACCESS_NEEDS("Patient"),
  CONTACT_PREFERENCES("Patient", "ServiceRequest"),
  /** After acceptance. */
  FULL_NAME("Patient"),
  /** After acceptance: phone, text message, e-mail. */
  CONTACT("Patient"),
  /** After acceptance: when to call, in the person's words. */
  BEST_HOURS("Patient"),
  /** What became of it: to the requester, and a cancellation to the receiver. */
  STATUS("Task"),
  BUSINESS_STATUS("Task"),
  REASON("Task"),
  OUTCOME("Task"),
  DATES("Task"),
  /** A life goal that the person asks to have shown, in their own words. */
  GOAL("Goal"),
  /** The steps of a plan that the person asks to have shown. */
  PLAN("CarePlan"),
  /** Of what kind the danger is, as a code. */
  DANGER("Communication"),
  /** How to reach the person now, in the words of whoever tells of a danger. */
  REACH("Communication");

  private final Set<String> types;

  Fact(String... types) {
    this.types = Set.of(types);
  }

  /** Of these codes, those of facts that a resource of one of these types holds. */
  public static List<String> heldBy(Collection<String> types, List<String> codes) {
    return Arrays.stream(values())
        .filter(fact -> fact.types.stream().anyMatch(types::contains))
        .map(Fact::code)
        .filter(codes::contains)
        .toList();
  }

  /** The word for it in the ledger. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
