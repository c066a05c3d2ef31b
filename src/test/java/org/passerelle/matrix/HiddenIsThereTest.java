package org.passerelle.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.support.Answer;
import org.passerelle.support.FhirCaller;
import org.passerelle.support.World;
import org.passerelle.support.World.Engine;

/**
 * What the matrix looks for is there to be found: the hidden room finds it by each of the guesses.
 */
class HiddenIsThereTest {

  @ParameterizedTest
  @EnumSource(Engine.class)
  void theHiddenRoomFindsItByEachParameter(Engine engine) {
    Stage stage = Stage.in(World.on(engine));
    FhirCaller owner = stage.world().as(Stage.CLINIC);
    TreeSet<String> notFound = new TreeSet<>();
    for (Map<String, String> search : Each.PARAMETER.repetitions()) {
      if (Matrix.standard().samples().containsKey(search.get("type"))) {
        Map<String, String> values = new HashMap<>(stage.values(Fresh.none(), true));
        values.putAll(search);
        String url = Template.fill("{type}?{parameter}={guess}", values);
        if (!found(owner.get(url), values)) {
          notFound.add(url);
        }
      }
    }

    assertThat(notFound).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void theReceiverHadTheCopiesThatAreGone(Engine engine) {
    Map<String, Guess> guesses = Stage.in(World.on(engine)).guesses();

    for (String name : List.of("gone.Task", "gone.Patient", "over.Task", "over.ServiceRequest")) {
      Guess guess = Objects.requireNonNull(guesses.get(name));
      assertThat(guess.hidden()).hasSameSizeAs(guess.free()).isNotEqualTo(guess.free());
    }
  }

  private static boolean found(Answer answer, Map<String, String> values) {
    return answer.status() == 200
        && answer.body().contains("\"" + values.get("type") + "\"")
        && answer.body().contains("\"id\":\"" + values.get("id") + "\"");
  }
}
