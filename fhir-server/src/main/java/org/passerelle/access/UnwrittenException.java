package org.passerelle.access;

import org.jspecify.annotations.Nullable;

/** A line could not be written: what it is about must not be done or shown. */
final class UnwrittenException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnwrittenException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
