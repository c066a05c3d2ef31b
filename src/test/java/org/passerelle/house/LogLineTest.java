package org.passerelle.house;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.logging.logback.ExtendedWhitespaceThrowableProxyConverter;
import org.springframework.core.io.ClassPathResource;

/** What a caller sent never becomes a line of the log. */
class LogLineTest {

  private static final String FORGED = "2026-01-01T00:00:00.000Z ERROR forged";

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r", "\r\n", "\u0085", "\u2028", "\u2029", "\u000b", "\f"})
  void aLineBreakInAMessageIsNone(String broken) throws IOException {
    assertThat(written("sent: a" + broken + FORGED, null).lines())
        .singleElement()
        .asString()
        .contains("sent: a_", FORGED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u0000", "\u001b[2J", "\b", "\u007f", "\u009b31m"})
  void aMessageMovesNoCursor(String sent) throws IOException {
    assertThat(written(sent, null)).contains("_").doesNotContain(sent.substring(0, 1));
  }

  @Test
  void aLineBreakInAnExceptionIsNone() throws IOException {
    Throwable cause = new IllegalStateException("b\r\n" + FORGED);
    String written = written("failed", new IOException("a\n" + FORGED, cause));

    assertThat(written.lines()).noneMatch(line -> line.startsWith("2026-01-01"));
    assertThat(written.lines()).anyMatch(line -> line.startsWith("\tat "));
    assertThat(written.lines()).anyMatch(line -> line.startsWith("Caused by: "));
  }

  @Test
  void anExceptionIsWrittenOnce() throws IOException {
    assertThat(written("failed", new IOException("only-once")).split("only-once")).hasSize(2);
  }

  private static String written(String message, @Nullable Throwable failure) throws IOException {
    LoggerContext context = new LoggerContext();
    PatternLayout layout = new PatternLayout();
    layout.setContext(context);
    layout.getInstanceConverterMap().put("wEx", ExtendedWhitespaceThrowableProxyConverter::new);
    layout.setPattern(pattern());
    layout.start();
    return layout.doLayout(
        new LoggingEvent(
            "org.passerelle.Test", context.getLogger("test"), Level.INFO, message, failure, null));
  }

  private static String pattern() throws IOException {
    return String.valueOf(
        new YamlPropertySourceLoader()
            .load("house", new ClassPathResource("application.yaml"))
            .get(0)
            .getProperty("logging.pattern.console"));
  }
}
