package org.passerelle.consent;

import java.util.function.Function;

/** May this leave its room, and why? What is not understood is always a {@link Deny}. */
public sealed interface Decision permits Permit, Deny {

  /** Makes the caller answer both cases; returns what the chosen function returned. */
  <T> T fold(Function<Permit, T> onPermit, Function<Deny, T> onDeny);
}
