package org.passerelle.matrix;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.passerelle.support.Answer;
import org.passerelle.support.FhirCaller;
import org.passerelle.support.Step;

/**
 * One assertion: a row's request by one asker in one encoding, aimed at what is hidden and at what
 * never was.
 *
 * @param values of the row's own placeholders
 */
record Probe(Row row, Asker asker, Encoding encoding, Map<String, String> values) {

  /** A request, ready to be sent. */
  record Aimed(Step step, @Nullable String text) {

    @Override
    public String toString() {
      return step + (text == null ? "" : " " + text);
    }
  }

  /** What was asked, and what came back. */
  record Shot(Aimed aimed, Answer answer) {}

  /** Asks; what is wrong with the answers, none when nothing is. */
  List<String> complaints(Stage stage) {
    Fresh fresh = stage.freshFor(this);
    Aimed hidden = aimed(stage, fresh, true);
    Aimed free = aimed(stage, fresh, false);
    Shot shot = shoot(stage, fresh, hidden, true);
    List<String> complaints = new ArrayList<>(stage.judge().alone(this, shot));
    boolean alike = row.expected().kind() != Expected.Kind.SHOWN;
    if (alike && !free.toString().equals(hidden.toString())) {
      complaints.addAll(stage.judge().together(shot, shoot(stage, fresh, free, false)));
    }
    complaints.addAll(fresh.complaints(hidden.step().method()));
    return complaints.stream().map(complaint -> this + "\n  " + complaint).toList();
  }

  /** Method and URL with the file's own guesses, to see what it reaches; nothing is asked. */
  Step shape() {
    Map<String, String> all = Hiding.clinic(Matrix.standard().guesses());
    return Requests.step(row.id(), new Asking(row.ask().line(), null, null, Map.of()), with(all));
  }

  private Shot shoot(Stage stage, Fresh fresh, Aimed aimed, boolean hidden) {
    FhirCaller caller = asker.in(stage.world());
    Map<String, String> all = with(stage.values(fresh, hidden));
    for (Asking before : row.first()) {
      Requests.step(row.id(), before, all).ask(stage.world(), caller, false);
    }
    Answer answer =
        aimed.text() == null
            ? encoding.ask(stage.world(), caller, aimed.step())
            : aimed.step().ask(stage.world(), caller, encoding == Encoding.XML, aimed.text());
    return new Shot(aimed, answer);
  }

  private Aimed aimed(Stage stage, Fresh fresh, boolean hidden) {
    Map<String, String> all = with(stage.values(fresh, hidden));
    String text = row.ask().text();
    Aimed aimed =
        new Aimed(
            Requests.step(row.id(), row.ask(), all),
            text == null ? null : Template.fill(text, all));
    if (Template.isOpen(aimed.step().url())) {
      throw new IllegalStateException("nothing stands for a placeholder: " + aimed);
    }
    return aimed;
  }

  private Map<String, String> with(Map<String, String> all) {
    Map<String, String> both = new HashMap<>(all);
    both.putAll(values);
    return both;
  }

  @Override
  public String toString() {
    return row.id() + " by " + asker + " as " + encoding + " " + values;
  }
}
