package org.passerelle.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.support.World;
import org.passerelle.support.World.Engine;

/** The operator raises an alert for whoever has no other way in, and ends it. */
class AlertCommandTest {

  private static final String PERSON = "alert add --room pairs-du-quartier --patient p-alert ";

  private final World world = World.on(Engine.H2);

  @Test
  void anAlertIsRaisedAndEndedOnce() {
    OperatorReply raised = run(PERSON + "--hold-room le-panier --until 2030-01-01");
    assertThat(raised.done()).as(raised.text()).isTrue();
    String id = raised.text().replaceAll(".*: ", "");

    assertThat(run("alert end " + id).done()).isTrue();
    assertThat(run("alert end " + id).done()).isFalse();
    assertThat(run(PERSON + "--hold-passage refer-out").done()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "alert",
        "alert end",
        "alert add --room pairs-du-quartier --hold-room le-panier",
        "alert add --room nulle-part --patient p --hold-room le-panier",
        PERSON,
        PERSON + "--hold-room nulle-part",
        PERSON + "--hold-passage teleport",
        PERSON + "--hold-room le-panier --hold-passage refer-out",
        PERSON + "--hold-room le-panier --until bientot"
      })
  void whatIsNotWholeIsRefused(String typed) {
    assertThat(run(typed).done()).isFalse();
  }

  private OperatorReply run(String typed) {
    List<String> words = List.of(typed.strip().split(" "));
    return world.bean(AlertCommand.class).run(new Words(words.subList(1, words.size())));
  }
}
