package org.passerelle.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The decision cases that a privacy officer can read, one file a theme, under {@code cases}. */
class DecisionCasesTest {

  private static final List<String> THEMES =
      List.of("actors", "purpose", "data", "period", "nested", "state", "share");

  /** Reasons that are told where it is asked who decides: org.passerelle.title. */
  static final Set<DenialReason> OF_TITLES =
      EnumSet.of(DenialReason.OBJECTED, DenialReason.NO_TITLE);

  static Stream<Arguments> cases() {
    return THEMES.stream().flatMap(DecisionCasesTest::rows);
  }

  private static Stream<Arguments> rows(String theme) {
    return text(theme)
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.split("\\|"))
        .map(
            row ->
                Arguments.of(
                    theme + ": " + row[0].trim(), row[1].trim(), row[2].trim(), row[3].trim()));
  }

  private static String text(String theme) {
    try (InputStream in = DecisionCasesTest.class.getResourceAsStream("cases/" + theme + ".txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(theme, e);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void eachCaseIsDecidedAsWritten(String name, String consents, String at, String expected) {
    ConsentQuestion question = name.startsWith("share: ") ? Ask.shareAt(at) : Ask.at(at);
    Decision decision = new ConsentDecider().decide(ConsentWords.read(consents), question);

    assertThat(Ask.answer(decision)).as(name).isEqualTo(expected);
    decision.fold(
        permit -> assertThat(permit.ground()).isEqualTo(Ground.CONSENT),
        deny -> assertThat(deny.reason().waits()).isTrue());
  }

  @Test
  void thereAreThreeHundredCasesAndEachAnswerIsAmongThem() {
    assertThat(cases()).hasSizeGreaterThanOrEqualTo(300);
    assertThat(cases().map(row -> row.get()[3]).distinct())
        .hasSize(DenialReason.values().length + 1 - OF_TITLES.size());
  }
}
