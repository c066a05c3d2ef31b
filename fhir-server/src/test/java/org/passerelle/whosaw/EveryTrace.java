package org.passerelle.whosaw;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.passerelle.consent.DenialReason;
import org.passerelle.consent.Ground;
import org.passerelle.minimise.Fact;
import org.passerelle.minimise.ItemCopy;

/** One of each kind of thing that the person can be told. */
final class EveryTrace {

  private static final Instant AT = Instant.parse("2026-03-03T19:05:00Z");
  private static final List<String> TYPES =
      List.of(
          "Patient",
          "RelatedPerson",
          "Consent",
          "ServiceRequest",
          "Task",
          "Goal",
          "CarePlan",
          "CareTeam",
          "QuestionnaireResponse",
          "Condition",
          "Observation",
          "Procedure",
          "DocumentReference",
          "AllergyIntolerance",
          "Encounter",
          "Communication",
          "Device");
  private static final List<String> PURPOSES =
      List.of(
          "TREAT", "ETREAT", "BTG", "CAREMGT", "COC", "PATRQT", "FAMRQT", "HOPERAT", "HRESCH",
          "PUBHLTH");

  private EveryTrace() {}

  static List<Told> all() {
    List<Told> all = new ArrayList<>();
    for (Actor actor : Actor.values()) {
      all.add(new Told(access(actor, Deed.LOOKED, "Patient", null), 1));
    }
    for (Deed deed : Deed.values()) {
      all.add(new Told(access(Actor.CLERK, deed, "Task", null), 1));
      all.add(new Told(access(Actor.YOU, deed, "Task", null), 1));
    }
    TYPES.forEach(
        type -> all.add(new Told(access(Actor.CLINIC_STAFF, Deed.LOOKED, type, null), 1)));
    PURPOSES.forEach(
        why -> all.add(new Told(access(Actor.CLINIC_STAFF, Deed.FOUND_NOTHING, "Goal", why), 1)));
    all.add(new Told(access(Actor.SYSTEM, Deed.LOOKED, null, null), 4));
    passages(all);
    return all;
  }

  private static void concerns(List<Told> all) {
    all.add(new Told(passage("concern", "said", null, "emergency", List.of()), 1));
    all.add(new Told(passage("concern-heard", "crossed", null, "emergency", List.of()), 1));
    all.add(new Told(passage("concern-heard", "withdrawn", "danger-over", null, List.of()), 1));
  }

  private static void passages(List<Told> all) {
    List<String> facts = List.of("first-name-initial", "need", "languages");
    for (String passage : List.of("refer-out", "refer-to-circle", "link-in")) {
      all.add(new Told(passage(passage, "crossed", null, "consent", facts), 1));
    }
    List<String> shown = ItemCopy.facts("Goal").stream().map(Fact::code).toList();
    all.add(new Told(passage("share", "crossed", null, "consent", shown), 1));
    all.add(new Told(passage("emergency", "crossed", null, "emergency", List.of("danger")), 1));
    all.add(new Told(passage("emergency", "denied", "not-an-emergency", null, List.of()), 1));
    all.add(new Told(passage("acknowledge", "crossed", null, "emergency", List.of("status")), 1));
    concerns(all);
    for (Fact fact : Fact.values()) {
      all.add(new Told(passage("report-back", "crossed", null, null, List.of(fact.code())), 1));
    }
    for (Ground ground : Ground.values()) {
      String code = ground.name().toLowerCase(java.util.Locale.ROOT);
      all.add(new Told(passage("requesters-change", "crossed", null, code, List.of("new")), 2));
    }
    for (DenialReason reason : DenialReason.values()) {
      all.add(new Told(passage("refer-out", "denied", reason.code(), null, List.of()), 1));
    }
    withdrawals(all);
    all.add(new Told(passage("refer-out", "rewritten", null, null, facts), 1));
  }

  private static void withdrawals(List<Told> all) {
    for (String reason :
        List.of(
            "consent-withdrawn",
            "person-said-stop",
            "grace-over",
            "entered-in-error",
            "replaced",
            "not-crossable",
            "seen-to",
            "unable",
            "danger-over",
            "new")) {
      all.add(new Told(passage("withdraw", "withdrawn", reason, null, List.of()), 1));
    }
    for (String reason :
        List.of("consent-withdrawn", "entered-in-error", "replaced", "other-person", "new")) {
      all.add(new Told(passage("unshare", "withdrawn", reason, null, List.of()), 1));
    }
  }

  private static AccessTrace access(Actor actor, Deed deed, String type, String purpose) {
    return new AccessTrace(AT, "clinique", "client", actor, deed, type, purpose);
  }

  private static PassageTrace passage(
      String passage, String outcome, String reason, String ground, List<String> facts) {
    return new PassageTrace(AT, passage, outcome, reason, ground, facts, "clinique", "organisme");
  }
}
