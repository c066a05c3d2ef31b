package org.passerelle.outgoing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/**
 * What somebody else published.
 *
 * @param text its content, in UTF-8
 * @param life how long it may be kept, where it says so
 */
public record SmallDocument(String text, Optional<Duration> life) {

  static SmallDocument of(byte[] content, Optional<Duration> life) {
    return new SmallDocument(new String(content, StandardCharsets.UTF_8), life);
  }
}
