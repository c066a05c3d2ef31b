package org.passerelle.house;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.logging.logback.ExtendedWhitespaceThrowableProxyConverter;
import org.springframework.core.io.ClassPathResource;

/** What a caller sent never becomes a line of the log, on a console or in a file. */
class LogLineTest {

  private static final String FORGED = "2026-01-01T00:00:00.000Z ERROR forged";

  private static final List<String> BREAKS =
      List.of("\n", "\r", "\r\n", "\u0085", "\u2028", "\u2029", "\u000b", "\f");
  private static final List<String> MOVES =
      List.of("\u0000", "\u001b[2J", "\b", "\u007f", "\u009b31m");

  static Stream<Arguments> everyBreakOfEachKind() {
    return ofEachKind(BREAKS);
  }

  static Stream<Arguments> everyMoveOfEachKind() {
    return ofEachKind(MOVES);
  }

  @ParameterizedTest
  @MethodSource("everyBreakOfEachKind")
  void aLineBreakInAMessageIsNone(String kind, String broken) throws IOException {
    assertThat(written(kind, "sent: a" + broken + FORGED, null).lines())
        .singleElement()
        .asString()
        .contains("sent: a_", FORGED);
  }

  @ParameterizedTest
  @MethodSource("everyMoveOfEachKind")
  void aMessageMovesNoCursor(String kind, String sent) throws IOException {
    assertThat(written(kind, sent, null)).contains("_").doesNotContain(sent.substring(0, 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"console", "file"})
  void aLineBreakInAnExceptionIsNone(String kind) throws IOException {
    Throwable cause = new IllegalStateException("b\r\n" + FORGED);
    String written = written(kind, "failed", new IOException("a\n" + FORGED, cause));

    assertThat(written.lines()).noneMatch(line -> line.startsWith("2026-01-01"));
    assertThat(written.lines()).anyMatch(line -> line.startsWith("\tat "));
    assertThat(written.lines()).anyMatch(line -> line.startsWith("Caused by: "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"console", "file"})
  void anExceptionIsWrittenOnce(String kind) throws IOException {
    assertThat(written(kind, "failed", new IOException("only-once")).split("only-once")).hasSize(2);
  }

  private static Stream<Arguments> ofEachKind(List<String> sent) {
    return Stream.of("console", "file")
        .flatMap(kind -> sent.stream().map(each -> Arguments.of(kind, each)));
  }

  private static String written(String kind, String message, @Nullable Throwable failure)
      throws IOException {
    LoggerContext context = new LoggerContext();
    PatternLayout layout = new PatternLayout();
    layout.setContext(context);
    layout.getInstanceConverterMap().put("wEx", ExtendedWhitespaceThrowableProxyConverter::new);
    layout.setPattern(pattern(kind));
    layout.start();
    return layout.doLayout(
        new LoggingEvent(
            "org.passerelle.Test", context.getLogger("test"), Level.INFO, message, failure, null));
  }

  private static String pattern(String kind) throws IOException {
    return String.valueOf(
        new YamlPropertySourceLoader()
            .load("house", new ClassPathResource("application.yaml"))
            .get(0)
            .getProperty("logging.pattern." + kind));
  }
}
