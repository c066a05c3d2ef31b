package org.passerelle.routes.notice;

import java.util.Set;
import org.apache.camel.Exchange;
import org.apache.camel.spi.HeaderFilterStrategy;
import org.jspecify.annotations.Nullable;

/** Lets our own headers out, and of a receiver's headers only the one that is read in. */
final class OurHeaders implements HeaderFilterStrategy {

  static final String ID = "webhook-id";
  static final String TIMESTAMP = "webhook-timestamp";
  static final String SIGNATURE = "webhook-signature";
  static final String RETRY_AFTER = "Retry-After";

  private static final Set<String> OUT = Set.of(ID, TIMESTAMP, SIGNATURE);

  @Override
  public boolean applyFilterToCamelHeaders(
      String name, @Nullable Object value, @Nullable Exchange exchange) {
    return !OUT.contains(name);
  }

  @Override
  public boolean applyFilterToExternalHeaders(
      String name, @Nullable Object value, @Nullable Exchange exchange) {
    return !RETRY_AFTER.equalsIgnoreCase(name);
  }
}
