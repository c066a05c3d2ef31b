package org.passerelle.consent;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A second evaluator, written from design sections 2 and 4 over words rather than Consents, at
 * {@link Ask#NOON}. Each Consent is a distance from yes; the nearest one gives the answer.
 */
final class SecondOpinion {

  /** May le-panier know of Task/2? */
  static final Question REFERRAL =
      new Question(
          List.of(
              "room=le-panier",
              "kind=organization",
              "listing=5f1e",
              "room=la-maison",
              "listing=77aa",
              "ref=PractitionerRole/9",
              "",
              "ref=CareTeam/4"),
          Set.of("room=le-panier", "kind=organization", "listing=5f1e"),
          Set.of("room=la-maison", "listing=77aa", "ref=PractitionerRole/9"),
          List.of("", "purpose=COC", "purpose=HRESCH", "purpose=urn:other#zzz"),
          Set.of("", "purpose=COC"),
          List.of("", "data=instance:Task/2", "data=instance:Task/99", "data=related:Task/2"),
          Set.of("", "data=instance:Task/2"),
          "data=instance:Task/99");

  /** May that tray see the second version of Goal/4? */
  static final Question SHARE =
      new Question(
          List.of(
              "room=plateau-abc",
              "kind=tray",
              "room=plateau-zzz",
              "kind=organization",
              "listing=77aa",
              "ref=PractitionerRole/9",
              "",
              "ref=CareTeam/4"),
          Set.of("room=plateau-abc"),
          Set.of("room=plateau-zzz", "kind=organization"),
          List.of("purpose=PATRQT", "", "purpose=COC", "purpose=HRESCH", "purpose=urn:other#zzz"),
          Set.of("", "purpose=PATRQT"),
          List.of(
              "data=instance:Goal/4/_history/2",
              "",
              "data=instance:Goal/4",
              "data=instance:Goal/4/_history/1",
              "data=instance:Goal/9",
              "data=related:Goal/4"),
          Set.of("data=instance:Goal/4/_history/2"),
          "data=instance:Goal/9");

  static final List<String> WHEN =
      List.of(
          "",
          "from=2026-11-24",
          "to=2026-11-24",
          "to=2026-11-24T12:00:00-05:00",
          "from=2026-11-24T12:00:00-05:00",
          "to=2026-11-24T11:59:59-05:00",
          "to=2026-11-23",
          "from=2026-11-25",
          "from=2026-11-25 to=2026-11-20");
  static final List<String> STATUS =
      List.of("", "status=draft", "status=inactive", "status=entered-in-error");
  static final List<String> ODD =
      List.of(
          "",
          "action=disclose",
          "action=collect",
          "nested=deny",
          "class=Task",
          "label=R",
          "modifier=urn:x",
          "scope=zzz",
          "dataperiod=2026",
          "action=zzz");

  private static final Set<String> STRANGE = Set.copyOf(ODD.subList(3, ODD.size()));
  private static final String REVERSED = WHEN.get(8);
  private static final Set<String> OVER = Set.of(WHEN.get(5), WHEN.get(6));

  /** Place in the list: the smaller comes first. */
  private static final List<String> ANSWERS =
      List.of(
          "consent-unread",
          "consent-denied",
          "permit",
          "consent-expired",
          "consent-not-yet",
          "consent-inactive",
          "consent-other-purpose",
          "consent-other-receiver",
          "consent-missing");

  /**
   * What is asked, in words of Consents: whom one may name, who of them is permitted and who is
   * plainly another; for what, and what is fit; about what, what is covered and what is elsewhere.
   */
  record Question(
      List<String> who,
      Set<String> permitted,
      Set<String> others,
      List<String> purpose,
      Set<String> fit,
      List<String> data,
      Set<String> covered,
      String elsewhere) {}

  /** One Consent in words: type, who, purpose, data, when, status, odd. */
  record Facts(
      boolean permit,
      String who,
      String purpose,
      String data,
      String when,
      String status,
      String odd) {

    String words() {
      return String.join(" ", permit ? "permit" : "deny", who, purpose, data, when, status, odd)
          .trim();
    }
  }

  private SecondOpinion() {}

  static String on(Question asked, List<Facts> all) {
    return all.stream()
        .map(facts -> alone(asked, facts))
        .min((a, b) -> ANSWERS.indexOf(a) - ANSWERS.indexOf(b))
        .orElse("consent-missing");
  }

  private static String alone(Question asked, Facts f) {
    boolean related = f.data.startsWith("data=related");
    boolean strange = STRANGE.contains(f.odd) || f.when.equals(REVERSED) || (f.permit && related);
    boolean now = !OVER.contains(f.when) && !f.when.equals(WHEN.get(7));
    if (strange) {
      return f.status.isEmpty() && now ? "consent-unread" : "consent-missing";
    }
    return f.permit ? yes(asked, f, now) : no(asked, f, now);
  }

  private static String no(Question asked, Facts f, boolean now) {
    boolean spared =
        asked.others.contains(f.who)
            || f.purpose.equals("purpose=HRESCH")
            || f.data.equals(asked.elsewhere)
            || !f.status.isEmpty()
            || !now;
    return spared ? "consent-missing" : "consent-denied";
  }

  private static String yes(Question asked, Facts f, boolean now) {
    Map<String, Boolean> lacks =
        Map.of(
            "consent-other-receiver", !asked.permitted.contains(f.who),
            "consent-other-purpose",
                !asked.fit.contains(f.purpose)
                    || !asked.covered.contains(f.data)
                    || f.odd.equals("action=collect"),
            "consent-inactive", !f.status.isEmpty(),
            "consent-not-yet", !now && !OVER.contains(f.when),
            "consent-expired", OVER.contains(f.when));
    return lacks.entrySet().stream()
        .filter(Map.Entry::getValue)
        .map(Map.Entry::getKey)
        .max((a, b) -> ANSWERS.indexOf(a) - ANSWERS.indexOf(b))
        .orElse("permit");
  }

  /** The answers that a draw must reach. */
  static String[] answers() {
    return Arrays.copyOf(ANSWERS.toArray(new String[0]), ANSWERS.size());
  }
}
