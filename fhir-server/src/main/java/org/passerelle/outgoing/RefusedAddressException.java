package org.passerelle.outgoing;

import java.net.UnknownHostException;

/** A host resolved to an address that we may not call; nothing was sent. */
public final class RefusedAddressException extends UnknownHostException {

  private static final long serialVersionUID = 1L;

  /** Without the host's name: messages end up in logs. */
  public RefusedAddressException() {
    super("an address that may not be called");
  }
}
