package org.passerelle.consent;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What Consents are drawn from, in the words of the case tables, for {@link SecondOpinion}. */
final class Drawn {

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
          Set.of("room=le-panier", "listing=5f1e"),
          Set.of("room=la-maison", "listing=77aa", "ref=PractitionerRole/9"),
          new Use(
              List.of(
                  "", "purpose=COC", "purpose=TREAT", "purpose=HRESCH", "purpose=urn:other#zzz"),
              Set.of("", "purpose=COC", "purpose=TREAT")),
          new Use(
              List.of(
                  "",
                  "data=instance:Task/2",
                  "data=instance:Task/99",
                  "data=related:Task/2",
                  "data=dependents:Task/99",
                  "data=authoredby:Task/2",
                  "data=instance:List/7"),
              Set.of("", "data=instance:Task/2", "data=related:Task/2")),
          new Use(
              List.of(
                  "",
                  "class=Task class=ServiceRequest class=Patient",
                  "class=Task",
                  "class=Observation",
                  "label=V",
                  "label=R",
                  "label=PSY",
                  "class=urn:x#Task",
                  "label=zzz"),
              Set.of("", "class=Task class=ServiceRequest class=Patient", "label=V")),
          Set.of("data=instance:Task/99", "class=Observation"));

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
          Set.of("room=plateau-abc"),
          Set.of("room=plateau-zzz", "kind=organization"),
          new Use(
              List.of(
                  "purpose=PATRQT", "", "purpose=COC", "purpose=HRESCH", "purpose=urn:other#zzz"),
              Set.of("", "purpose=PATRQT")),
          new Use(
              List.of(
                  "data=instance:Goal/4/_history/2",
                  "",
                  "data=instance:Goal/4",
                  "data=instance:Goal/4/_history/1",
                  "data=instance:Goal/9",
                  "data=related:Goal/4",
                  "data=instance:Bundle/7"),
              Set.of("data=instance:Goal/4/_history/2")),
          new Use(
              List.of(
                  "",
                  "class=Goal class=Patient",
                  "class=Goal",
                  "class=CarePlan",
                  "label=V",
                  "label=N",
                  "label=HIV",
                  "class=urn:x#Goal",
                  "label=zzz"),
              Set.of("", "class=Goal class=Patient", "label=V")),
          Set.of("data=instance:Goal/9", "class=CarePlan"));

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
          "nested=deny>permit",
          "rule=OPTOUT",
          "rule=OPTOUTE",
          "code=59284-0",
          "modifier=urn:x",
          "scope=zzz",
          "dataperiod=2026",
          "action=zzz");

  /** Words of one element, and which of them are fit for what is asked. */
  record Use(List<String> all, Set<String> fit) {}

  /**
   * What is asked: whom one may name, who of them is permitted, who of them by itself, and who is
   * plainly another; for what; about what; limited how; and which of these are plainly elsewhere.
   */
  record Question(
      List<String> who,
      Set<String> permitted,
      Set<String> itself,
      Set<String> others,
      Use purpose,
      Use data,
      Use limit,
      Set<String> elsewhere) {}

  /** One provision in words: type, who, purpose, data, limit, when. */
  record Part(boolean permit, String who, String purpose, String data, String limit, String when) {

    String words() {
      return Stream.of(permit ? "permit" : "deny", who, purpose, data, limit, when)
          .filter(word -> !word.isEmpty())
          .collect(Collectors.joining(" "));
    }
  }

  /** One Consent in words: its root, what is within, status, odd. */
  record Facts(Part root, List<Part> within, String status, String odd) {

    String words() {
      String nested =
          within.stream()
              .map(part -> " nested=" + part.words().replace(' ', ',').replace('=', ':'))
              .collect(Collectors.joining());
      return root.words() + " " + status + " " + odd + nested;
    }
  }

  private Drawn() {}
}
