package org.passerelle.referral;

/** What a Task is about. */
public sealed interface Linked permits Linked.ToRequest, Linked.Unclear {

  /**
   * A ServiceRequest.
   *
   * @param reference as written: {@code ServiceRequest/id}, or a bundle's {@code urn:}
   */
  record ToRequest(String reference) implements Linked {}

  /** No ServiceRequest, or two that differ. */
  record Unclear(Verdict.Refused why) implements Linked {}
}
