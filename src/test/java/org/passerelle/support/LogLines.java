package org.passerelle.support;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * Every line that the process logs while this is open, with its thread and stack: of the product
 * from DEBUG on, of all else at the level of the service. The product's lines are not printed
 * meanwhile. Without the context (MDC), which the service does not print. To be opened when the
 * world has started, for a start sets the levels.
 */
public final class LogLines extends AppenderBase<ILoggingEvent> implements AutoCloseable {

  private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
  private final Logger ours = (Logger) LoggerFactory.getLogger("org.passerelle");
  private final @Nullable Level before = ours.getLevel();
  private final Map<String, StringBuffer> lines = new ConcurrentHashMap<>();

  private LogLines() {}

  /** Begins to listen. */
  public static LogLines open() {
    LogLines lines = new LogLines();
    lines.setContext(lines.root.getLoggerContext());
    lines.start();
    lines.root.addAppender(lines);
    lines.ours.addAppender(lines);
    lines.ours.setAdditive(false);
    lines.ours.setLevel(Level.DEBUG);
    return lines;
  }

  /** All of them so far, by logger. */
  public Map<String, String> byLogger() {
    Map<String, String> all = new TreeMap<>();
    lines.forEach((logger, text) -> all.put(logger, text.toString()));
    return all;
  }

  @Override
  protected void append(ILoggingEvent event) {
    StringBuilder line = new StringBuilder().append(event.getThreadName()).append(' ');
    line.append(event.getFormattedMessage());
    if (event.getThrowableProxy() != null) {
      line.append(ThrowableProxyUtil.asString(event.getThrowableProxy()));
    }
    lines
        .computeIfAbsent(event.getLoggerName(), any -> new StringBuffer())
        .append(line.append('\n'));
  }

  @Override
  public void close() {
    ours.setLevel(before);
    ours.setAdditive(true);
    ours.detachAppender(this);
    root.detachAppender(this);
    stop();
  }
}
