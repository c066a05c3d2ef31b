package org.passerelle.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.HealthcareService;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.passerelle.profiles.Canonicals;
import org.passerelle.support.Answer;
import org.passerelle.support.World;
import org.passerelle.support.World.Engine;

/**
 * Anyone finds a service by need, area, language and name, without a token. What is found is held
 * against the list itself, read through by plain code.
 */
class DirectorySearchTest {

  private static final List<HealthcareService> LISTED =
      DemoDirectoryTest.all(HealthcareService.class);

  private record Question(String query, Predicate<HealthcareService> fits) {
    @Override
    public String toString() {
      return query;
    }
  }

  static Stream<Arguments> questions() {
    return onBoth(
        new Question("need=food", answers("food")),
        new Question("need=" + Canonicals.NEED + "|housing", answers("housing")),
        new Question("need=social-connection", answers("social-connection")),
        new Question("need=food-insecurity", answers("food")),
        new Question("need=" + Canonicals.GRAVITY_CODES + "|food-insecurity", answers("food")),
        new Question("need=food,legal", answers("food").or(answers("legal"))),
        new Question("language=ht", speaks("ht")),
        new Question("language=urn:ietf:bcp:47|fcs", speaks("fcs")),
        new Question("need=food&language=fr", answers("food").and(speaks("fr"))),
        new Question("need=food&language=ar", answers("food").and(speaks("ar"))),
        new Question("area=H2G", covers("h2g")),
        new Question("area=rosemont", covers("rosemont")),
        new Question("area=montreal-nord", covers("montreal-nord")),
        new Question("need=food&area=H2G", answers("food").and(covers("h2g"))),
        new Question("name=cuisine", named(name -> name.startsWith("cuisine"))),
        new Question("name:contains=collect", named(name -> name.contains("collect"))),
        new Question(
            "name:exact=Cuisine collective (démo)",
            each -> each.getName().equals("Cuisine collective (démo)")));
  }

  static Stream<Arguments> misses() {
    Predicate<HealthcareService> none = each -> false;
    return onBoth(
        new Question("need=unheard-of", none),
        new Question("need=" + Canonicals.GRAVITY_CODES + "|food", none),
        new Question("need=" + Canonicals.NEED + "|food-insecurity", none),
        new Question("language=tlh", none),
        new Question("area=Z9Z", none),
        new Question("area=2G", none),
        new Question("name=collective", none),
        new Question("name:exact=cuisine", none),
        new Question("need=legal&language=iu", answers("legal").and(speaks("iu"))));
  }

  @ParameterizedTest
  @MethodSource("questions")
  void findsTheServicesThatFitAndNoOther(Engine engine, Question question) {
    Set<String> fitting = fitting(question);

    assertThat(fitting).isNotEmpty().hasSizeLessThan(LISTED.size());
    assertThat(found(engine, question)).isEqualTo(fitting);
  }

  @ParameterizedTest
  @MethodSource("misses")
  void findsNothingWhereNothingFits(Engine engine, Question question) {
    assertThat(fitting(question)).isEmpty();
    assertThat(found(engine, question)).isEmpty();
  }

  private static Stream<Arguments> onBoth(Question... questions) {
    return Stream.of(Engine.values())
        .flatMap(engine -> Stream.of(questions).map(each -> Arguments.of(engine, each)));
  }

  private static Set<String> fitting(Question question) {
    return LISTED.stream()
        .filter(question.fits())
        .map(HealthcareService::getIdPart)
        .collect(Collectors.toSet());
  }

  private static Set<String> found(Engine engine, Question question) {
    String query =
        Arrays.stream(question.query().split("&"))
            .map(part -> part.split("=", 2))
            .map(part -> part[0] + "=" + URLEncoder.encode(part[1], StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    Answer answer = World.on(engine).anyone().get("HealthcareService?_count=200&" + query);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.all(HealthcareService.class).stream()
        .map(HealthcareService::getIdPart)
        .collect(Collectors.toSet());
  }

  private static Predicate<HealthcareService> answers(String need) {
    return each -> has(each.getCategory(), need);
  }

  private static Predicate<HealthcareService> speaks(String language) {
    return each -> has(each.getCommunication(), language);
  }

  private static boolean has(List<CodeableConcept> concepts, String code) {
    return concepts.stream().anyMatch(each -> code.equals(each.getCodingFirstRep().getCode()));
  }

  private static Predicate<HealthcareService> covers(String area) {
    return each ->
        each.getCoverageArea().stream().anyMatch(a -> plain(a.getDisplay()).startsWith(area));
  }

  private static Predicate<HealthcareService> named(Predicate<String> fits) {
    return each -> fits.test(plain(each.getName()));
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT);
  }
}
