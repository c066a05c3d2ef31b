package org.passerelle.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.matrix.YamlFile.list;
import static org.passerelle.matrix.YamlFile.map;
import static org.passerelle.matrix.YamlFile.text;
import static org.passerelle.matrix.YamlFile.words;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.support.Answer;
import org.passerelle.support.FhirCaller;
import org.passerelle.support.World;
import org.passerelle.support.World.Engine;

/** Every way in has a declared decision, and every declared way in is there. */
class SurfaceTest {

  private static final Map<String, Object> FILE = YamlFile.read("surface.yaml");

  @ParameterizedTest
  @EnumSource(Engine.class)
  void whatIsReachableIsWhatIsDeclared(Engine engine) {
    Set<String> reachable = new Surface(World.on(engine)).all();

    assertThat(reachable).isEqualTo(declared());
  }

  @Test
  void theManagementPortListsNothing() {
    World world = World.on(Engine.H2);
    String port = world.application().getEnvironment().getProperty("local.management.port");
    Answer listed =
        FhirCaller.exchange(
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator")).GET());

    assertThat(listed.status()).as(listed.body()).isEqualTo(404);
  }

  @Test
  void eachDecisionSaysWhoAndWhy() {
    assertThat(ways())
        .allSatisfy(
            way -> {
              assertThat(text(way.get("who"))).isNotBlank();
              assertThat(text(way.get("why"))).hasSizeGreaterThan(15);
            });
  }

  @Test
  void whatTheMainPortAnswersHasRows() {
    Set<String> rows = Matrix.standard().rows().stream().map(Row::id).collect(Collectors.toSet());

    assertThat(ways())
        .allSatisfy(
            way -> {
              assertThat(rows).containsAll(words(way.get("rows")));
              boolean elsewhere = !"main".equals(text(way.get("port")));
              assertThat(elsewhere || !words(way.get("rows")).isEmpty()).as("%s", way).isTrue();
            });
  }

  private static Set<String> declared() {
    Set<String> declared = new TreeSet<>();
    ways().forEach(way -> declared.add(way.get("kind") + " " + way.get("name")));
    map(FILE.get("passing"))
        .forEach((kind, names) -> words(names).forEach(name -> declared.add(kind + " " + name)));
    return declared;
  }

  private static List<Map<String, Object>> ways() {
    return list(FILE.get("ways")).stream().map(YamlFile::map).toList();
  }
}
