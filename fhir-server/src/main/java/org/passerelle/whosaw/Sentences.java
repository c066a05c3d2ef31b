package org.passerelle.whosaw;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What happened, in plain words of one language: short, in the order when, who, what; no name, no
 * abbreviation, no word of the trade. reference/users.md, "grade 6". Pure.
 */
final class Sentences {

  private static final Set<String> CONCERNS = Set.of("concern", "concern-heard");

  private final Phrases phrases;
  private final When when;
  private final Map<String, String> titles;

  /**
   * Sentences of one language.
   *
   * @param titles what rooms are called in that language
   */
  Sentences(Language language, ZoneId zone, Map<String, String> titles) {
    this.phrases = new Phrases(language);
    this.when = new When(language, zone);
    this.titles = titles;
  }

  /** One sentence, or two. */
  String of(Told told) {
    String when = when(told);
    String what =
        told.last() instanceof PassageTrace passage
            ? passed(passage)
            : accessed((AccessTrace) told.last());
    return when + what;
  }

  /** What a room is called; one whose name is unknown is somebody's all the same. */
  String title(String room) {
    String title = titles.get(room);
    return title == null ? phrases.of("room.unknown") : phrases.of("room", title);
  }

  private String when(Told told) {
    String day = when.day(told.last().at());
    String time = when.time(told.last().at());
    return told.times() == 1
        ? phrases.of("when.once", day, time)
        : phrases.of("when.more", day, time, String.valueOf(told.times()));
  }

  private String accessed(AccessTrace access) {
    String actor = access.actor().code();
    String who = phrases.of("who." + actor, title(access.room()));
    String what = phrases.first("what." + access.type(), "what.other");
    String key = "deed." + access.deed().code();
    String why =
        access.purpose() == null ? "" : phrases.known("why." + access.purpose()).orElse("");
    String yours = access.actor() == Actor.YOU ? key + ".you" : key;
    return who + " " + phrases.of(yours, what, why) + ".";
  }

  private String passed(PassageTrace passage) {
    if (CONCERNS.contains(passage.passage())) {
      String of = passage.passage() + "." + passage.outcome();
      return phrases.of("passage." + of, title(passage.from()), title(passage.to()));
    }
    boolean told = passage.outcome().equals("crossed") || passage.passage().equals("unshare");
    String kind = told ? kind(passage) : passage.outcome();
    String ground =
        passage.ground() == null ? "" : phrases.known("ground." + passage.ground()).orElse("");
    String reason =
        passage.reason() == null ? "" : phrases.known("reason." + passage.reason()).orElse("");
    String text =
        phrases.of("passage." + kind, title(passage.from()), title(passage.to()), ground, reason);
    return text + facts(passage);
  }

  private static String kind(PassageTrace passage) {
    return switch (passage.passage()) {
      case "report-back", "requesters-change", "share", "unshare", "emergency", "acknowledge" ->
          passage.passage();
      default -> "sent";
    };
  }

  private String facts(PassageTrace passage) {
    if (passage.passage().equals("acknowledge")) {
      return "";
    }
    List<String> facts =
        passage.facts().stream()
            .map(fact -> phrases.first("fact." + fact, "fact.other"))
            .distinct()
            .toList();
    if (facts.isEmpty()) {
      return "";
    }
    String key = passage.outcome().equals("crossed") ? "facts" : "kept";
    return " " + phrases.of(key, facts.stream().collect(Collectors.joining(", ")));
  }
}
