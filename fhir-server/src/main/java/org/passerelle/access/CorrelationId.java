package org.passerelle.access;

import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What ties the lines of one request, and the caller's own records to them. A caller's id is taken
 * when it is a short token: anything else could carry content into the ledger, or lines into a log.
 */
final class CorrelationId {

  static final String HEADER = "X-Request-Id";

  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  private CorrelationId() {}

  /** The caller's id when it is well formed, or else one of ours. */
  static String of(@Nullable String sent, Supplier<UUID> ours) {
    return sent != null && TOKEN.matcher(sent).matches() ? sent : ours.get().toString();
  }
}
