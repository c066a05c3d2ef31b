package org.passerelle.notice;

/** What became of an operator's wish about a webhook; each with a sentence for the operator. */
public enum Registration {
  DONE("Done."),
  NO_SUCH_ROOM("No open room of this name holds a custodian's data."),
  NO_WEBHOOK("This room has no webhook."),
  NOT_A_URL("Not an absolute URL, or one with a user, a password or a fragment in it."),
  NOT_HTTPS("The URL must begin with https://."),
  UNKNOWN_HOST("The host of this URL does not resolve."),
  PRIVATE_ADDRESS("The host of this URL is on a private network."),
  BAD_SECRET("A secret is whsec_ and the base64 of 24 to 64 bytes.");

  private final String sentence;

  Registration(String sentence) {
    this.sentence = sentence;
  }

  /** What to tell the operator. */
  public String sentence() {
    return sentence;
  }
}
