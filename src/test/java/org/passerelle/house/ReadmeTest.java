package org.passerelle.house;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.passerelle.support.Answer;
import org.passerelle.support.FhirCaller;
import org.passerelle.support.Patience;
import org.passerelle.support.World;

/**
 * The README stays short, and what it has a newcomer type works on a fresh demonstration. Its file,
 * its questions and what it does with the answers are read from it.
 */
class ReadmeTest {

  private static final Path ROOT = Path.of("..");
  private static final String README = text("README.md");

  private static World world;

  @BeforeAll
  static void startAsANewcomerDoes() {
    world = World.set(List.of());
  }

  @AfterAll
  static void stop() {
    world.close();
  }

  @Test
  void isReadInAFewMinutes() {
    assertThat(README.lines().count()).isLessThanOrEqualTo(150);
  }

  @Test
  void itsFirstCrossingCrosses() {
    List<String> seds = written("sed '([^']+)'");
    List<String> searches = written("'http://localhost:8080/fhir/[a-z-]+/(Task[?][^']+)'");
    assertThat(seds).hasSize(3);
    assertThat(searches).hasSize(2);
    FhirCaller clinic = signedIn("clinique-du-parc", seds.get(0));
    FhirCaller panier = signedIn("le-panier", seds.get(0));

    String referral = text(written("--data @(src\\S+)").get(0));
    assertThat(clinic.post("", referral, "application/fhir+json").status()).isEqualTo(200);
    Patience.until(() -> assertThat(panier.get(searches.get(0)).all(Task.class)).hasSize(1));

    String id = sed(seds.get(1), panier.get(searches.get(0)).body());
    String accepted = sed(seds.get(2), panier.get("Task/" + id).body());
    assertThat(put(panier, "Task/" + id, accepted).status()).isEqualTo(200);
    Patience.until(
        () ->
            assertThat(clinic.get(searches.get(1)).all(Task.class))
                .extracting(Task::getStatus)
                .containsExactly(TaskStatus.ACCEPTED));
  }

  @Test
  void itsQuestionToTheDirectoryFindsSomething() {
    String question = written("fhir/directory/(HealthcareService[?][^']+)'").get(0);

    assertThat(world.anyone().get(question).all(HealthcareService.class)).isNotEmpty();
  }

  private static FhirCaller signedIn(String room, String tokenOf) {
    String token = sed(tokenOf, FhirCaller.token(world.address(), room, null).body());
    return FhirCaller.bearing(world.address(), room, token);
  }

  private static Answer put(FhirCaller caller, String path, String body) {
    return FhirCaller.exchange(
        caller
            .request(path)
            .header("Content-Type", "application/fhir+json")
            .PUT(BodyPublishers.ofString(body)));
  }

  /** What this expression of sed makes of an answer. */
  private static String sed(String expression, String answer) {
    try {
      Process sed = new ProcessBuilder("sed", expression).start();
      try (var in = sed.getOutputStream()) {
        in.write(answer.getBytes(UTF_8));
      }
      return new String(sed.getInputStream().readAllBytes(), UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> written(String pattern) {
    return Pattern.compile(pattern)
        .matcher(README)
        .results()
        .map((MatchResult found) -> found.group(1))
        .toList();
  }

  private static String text(String file) {
    try {
      return Files.readString(ROOT.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
