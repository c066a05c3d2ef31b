package org.passerelle.matrix;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.passerelle.matrix.Probe.Shot;
import org.passerelle.support.Answer;
import org.passerelle.support.Mask;

/** Says what is wrong with answers. */
final class Judge {

  /** What only our own machinery would say of itself. */
  private static final Pattern INNARDS =
      Pattern.compile(
          "HAPI-\\d|ca\\.uhn\\.|org\\.(hibernate|springframework|passerelle)\\.|\\tat ");

  private final Stage stage;

  Judge(Stage stage) {
    this.stage = stage;
  }

  /** What is wrong with one answer, whatever the other is. */
  List<String> alone(Probe probe, Shot shot) {
    List<String> complaints = new ArrayList<>();
    Answer answer = shot.answer();
    String expected = probe.row().expected().complaint(answer, door(probe));
    if (expected != null) {
      complaints.add(expected + "\n" + shot.aimed() + "\n" + answer.body());
    }
    if (answer.statuses().contains(429)) {
      complaints.add("was stopped by a limit, and shows nothing: " + shot.aimed());
    }
    if (answer.statuses().stream().anyMatch(status -> status >= 500)) {
      complaints.add("failed: " + shot.aimed() + "\n" + answer.body());
    }
    if (INNARDS.matcher(answer.body()).find()) {
      complaints.add("tells of its innards: " + shot.aimed() + "\n" + answer.body());
    }
    String asked = String.valueOf(shot.aimed());
    String seen = answer.response().headers().map() + " " + answer.body();
    stage.secretsFrom(probe.asker()).stream()
        .filter(secret -> seen.contains(secret) && !asked.contains(secret))
        .forEach(secret -> complaints.add("shows " + secret + ": " + asked + "\n" + seen));
    return complaints;
  }

  /** What differs between the answer to the hidden and the answer to what never was. */
  List<String> together(Shot hidden, Shot free) {
    String one = masked(hidden.answer());
    String other = masked(free.answer());
    return one.equals(other)
        ? List.of()
        : List.of(
            "differs\n"
                + hidden.aimed()
                + "\n"
                + one
                + "\n--- never was\n"
                + free.aimed()
                + "\n"
                + other);
  }

  /** The rim stops an asker at a base only: other paths have doors of their own. */
  private static @Nullable String door(Probe probe) {
    return probe.row().ask().line().contains(" !") ? null : probe.asker().door();
  }

  private String masked(Answer answer) {
    String seen = new Mask(stage.world()).seen(answer);
    List<Map.Entry<String, Guess>> longest =
        stage.guesses().entrySet().stream()
            .filter(each -> !each.getValue().hidden().equals(each.getValue().free()))
            .sorted(Comparator.comparing(each -> -each.getValue().hidden().length()))
            .toList();
    for (Map.Entry<String, Guess> each : longest) {
      String name = "<" + each.getKey() + ">";
      seen = seen.replace(each.getValue().hidden(), name).replace(each.getValue().free(), name);
    }
    return seen.replaceAll("(cache|libre)-f\\d{5}", "<fresh>")
        .replaceAll("(CACHE|LIBRE)-F\\d{5}", "<fresh.chart>");
  }
}
