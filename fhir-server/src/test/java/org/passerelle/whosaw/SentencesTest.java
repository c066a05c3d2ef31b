package org.passerelle.whosaw;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.token.Purpose;

/** What the person reads, of every kind, as it is kept in the golden files. */
class SentencesTest {

  private static final ZoneId MONTREAL = ZoneId.of("America/Toronto");
  private static final Path GOLDEN = Path.of("src/test/resources/golden/who-saw");
  private static final Map<Language, Map<String, String>> TITLES =
      Map.of(
          Language.FR, Map.of("clinique", "Clinique d’essai (démo)", "organisme", "Le Gîte (démo)"),
          Language.EN, Map.of("clinique", "Test Clinic (demo)", "organisme", "The Shelter (demo)"));
  private static final Pattern TRADE =
      Pattern.compile(
          "(?i)\\b(room|wall|caseload|disclosure|ledger|token|client|resource|patient file|fhir"
              + "|consent|usager|mur|registre|dépositaire|jeton|ressource|consentement)\\b");
  private static final Pattern WHEN =
      Pattern.compile("^(Le|On) .*?(\\d+\u00a0h\u00a0\\d+|[ap]\\.m\\.)\\)?, ");

  /** Words, the titles of both organizations among them. */
  private static final int LONGEST = 25;

  @ParameterizedTest
  @EnumSource(Language.class)
  void areThoseOfTheGoldenFile(Language language) throws IOException {
    String told = String.join("\n", sentences(language)) + "\n";
    Path golden = GOLDEN.resolve(language.code() + ".txt");
    if (Boolean.getBoolean("golden.write")) {
      Files.createDirectories(GOLDEN);
      Files.writeString(golden, told);
    }

    assertThat(told.replace('\u00a0', '~'))
        .isEqualTo(Files.readString(golden).replace('\u00a0', '~'));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void areShortAndWithoutWordsOfTheTrade(Language language) {
    for (String sentence : sentences(language)) {
      assertThat(sentence).doesNotContainPattern(TRADE).endsWith(".").doesNotContain("{", "null");
      String what = WHEN.matcher(sentence).replaceFirst("");
      for (String part : what.split("(?<=[^.]{4}\\.) |: ")) {
        assertThat(part.split("[ \u00a0]+").length).as(part).isLessThanOrEqualTo(LONGEST);
      }
    }
  }

  @Test
  void inFrenchNothingBreaksBeforeAMark() {
    for (String sentence : sentences(Language.FR)) {
      assertThat(sentence).doesNotContainPattern("[^\u00a0][:»?!]|«[^\u00a0]|'");
    }
  }

  @Test
  void bothLanguagesSayTheSameThings() {
    assertThat(keys(Locale.FRENCH)).isEqualTo(keys(Locale.ENGLISH));
  }

  @ParameterizedTest
  @EnumSource(Purpose.class)
  void everyPurposeThatAClientCanHaveIsToldInBothLanguages(Purpose purpose) {
    assertThat(keys(Locale.FRENCH)).contains("why." + purpose.name());
    assertThat(keys(Locale.ENGLISH)).contains("why." + purpose.name());
  }

  @Test
  void aRoomWithoutATitleIsStillSomebodys() {
    Sentences untitled = new Sentences(Language.EN, MONTREAL, Map.of());

    assertThat(untitled.of(EveryTrace.all().get(0))).endsWith("you looked at your profile.");
    assertThat(untitled.title("gone")).isEqualTo("an organization");
  }

  private static TreeSet<String> keys(Locale locale) {
    ResourceBundle bundle = ResourceBundle.getBundle("org.passerelle.whosaw.sentences", locale);
    return new TreeSet<>(bundle.keySet());
  }

  private static List<String> sentences(Language language) {
    Sentences sentences = new Sentences(language, MONTREAL, TITLES.get(language));
    return Arrays.asList(EveryTrace.all().stream().map(sentences::of).toArray(String[]::new));
  }
}
