package org.passerelle.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A slip in the list of what may cross stops the start. */
class ProjectionReaderTest {

  private static final String SOUND = "asked: {need: {fr: Oui, en: Yes it is, paths: [Task.id]}}";

  @Test
  void whatIsSoundIsRead() {
    var list = ProjectionReader.read(new StringReader(SOUND));

    assertThat(list.why("need").orElseThrow().french()).isEqualTo("Oui");
    assertThat(list.why("area")).isEmpty();
  }

  @Test
  void theOneThatShipsIsSound() {
    assertThat(ProjectionReader.read().why("message")).isPresent();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "later: {need: {fr: a, en: b, paths: [Task.id]}} | later is no stage",
        "asked: {need: {fr: a, paths: [Task.id]}} | need has fr, en and paths",
        "asked: {need: {fr: a, en: b, path: [Task.id]}} | need has fr, en and paths",
        "asked: {need: {fr: a, en: '', paths: [Task.id]}} | words are missing of need",
        "asked: {need: {fr: a, en: b, paths: []}} | paths are missing of need",
        "asked: {need: {fr: a, en: b, paths: Task.id}} | paths are missing of need",
        "asked: {need: {fr: a, en: b, paths: [Task.id, Task.id]}} | Task.id is there twice",
        "asked: {need: [Task.id]} | keys are missing of need",
        "asked: | keys are missing of asked",
        "Task.id | keys are missing of the file"
      })
  void whatIsNotSoundStopsTheStart(String text, String why) {
    assertThatThrownBy(() -> ProjectionReader.read(new StringReader(text)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("projection.yaml")
        .hasMessageContaining(why);
  }

  @Test
  void aFactThatIsThereTwiceStopsTheStart() {
    String twice = SOUND + "\naccepted: {need: {fr: Oui, en: Yes it is, paths: [Task.intent]}}";

    assertThatThrownBy(() -> ProjectionReader.read(new StringReader(twice)))
        .hasMessageContaining("need is there twice");
  }
}
