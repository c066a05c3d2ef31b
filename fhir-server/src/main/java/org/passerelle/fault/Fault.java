package org.passerelle.fault;

import java.util.Locale;

/**
 * The closed list of what can go wrong for a caller: each with its HTTP status and what to do about
 * it. The codes are those of {@link org.passerelle.profiles.Canonicals#OUTCOME_CODES}.
 */
public enum Fault {
  NOT_SIGNED_IN(401, "No valid token.", "Ask /oauth2/token for a token of this room."),
  OTHER_ROOM(403, "This token does not open this base.", "Use the base of the token's own room."),
  NOT_FOUND(404, "Nothing here under that id.", "Check the type and the id."),
  NOT_OFFERED(
      403, "This room does not offer that.", "See the room's /metadata for what it offers."),
  INVALID_CONTENT(400, "The content could not be read.", "Correct the content and send it again."),
  INVALID_RESOURCE(
      422, "The content breaks a rule of FHIR or of a profile.", "Correct what each issue names."),
  TOO_LARGE(413, "The request is too large.", "Send at most 5 MB; documents have other roads."),
  TOO_MANY_REQUESTS(
      429, "Too many requests at once.", "Wait for the seconds of Retry-After, then go on."),
  TOO_COSTLY(422, "That asks for too much work at once.", "Ask for less, several times."),
  STALE_VERSION(
      412, "The resource changed since you read it.", "Read it again, then repeat your change."),
  CONFLICT(409, "Another change came at the same time.", "Read again, then repeat your change."),
  ILLEGAL_MOVE(422, "That move is not allowed from this status.", "Read the Task for its status."),
  NOT_YOURS_TO_CHANGE(422, "That element is not yours to change.", "Leave it as it is."),
  REASON_MISSING(422, "This move needs a reason.", "Set Task.statusReason to a code or a text."),
  AGREEMENT_NOT_RECORDED(
      422,
      "It is not recorded that the person wants this told.",
      "Ask the person; record when they said yes in the extension person-agreed."),
  REASON_UNKNOWN(422, "That reason is not in our list.", "Use a listed code, or text alone."),
  OUTCOME_MISSING(
      422, "A completed referral needs an outcome.", "Add a Task.output of type outcome."),
  NO_SUCH_PASSAGE(422, "Nothing passes that way.", "Name a receiver that takes referrals."),
  UNKNOWN_RECEIVER(
      422, "No such receiver is published.", "Find the receiver's identifier in the directory."),
  RECEIVER_NOT_CONNECTED(
      422, "That organization is listed but not connected.", "Reach it by its published contact."),
  NEED_MISSING(
      422, "The referral names no need that we know.", "Code the need: ours or Gravity's."),
  FOCUS_MISSING(
      422, "The Task names no ServiceRequest.", "Set Task.focus to a ServiceRequest of this room."),
  NOT_CROSSABLE(422, "It holds something that cannot be passed on.", "Remove what is named."),
  DELETE_REFUSED(
      422, "Another room has a part in this.", "Cancel the Task, or withdraw the Consent."),
  COPY_REFERRED(
      422,
      "That is a copy, and leaves with the person's agreement.",
      "Make your own record of the person, and refer to that."),
  CONSENT_NOT_REVIVABLE(
      422,
      "A withdrawn consent is not revived, nor a refusal made an agreement.",
      "Record a new Consent instead."),
  CONSENT_DENIED(422, "The person refused that this be shared.", "Ask the person; a refusal wins."),
  CONSENT_UNREAD(
      422,
      "A consent of this person holds something that we cannot read with certainty.",
      "Record it again in a form that is read, or withdraw it."),
  NOT_AN_EMERGENCY(
      422,
      "Without all three answers yes, nothing is told without the person's agreement.",
      "Ask the person; if life is in danger, call for help."),
  NO_CONTACT(
      422,
      "No clinic of this person has anybody who can be told this way.",
      "Call for help yourself, or name a clinic that has contacts."),
  UNKNOWN_REFERENCE(
      422, "A reference points to nothing in this room.", "Send what it refers to, or remove it."),
  INTERNAL(500, "Something failed on our side; nothing was stored.", "Try again, or tell us.");

  private final int status;
  private final String what;
  private final String todo;

  Fault(int status, String what, String todo) {
    this.status = status;
    this.what = what;
    this.todo = todo;
  }

  /** The code in our code system. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The HTTP status that it is answered with. */
  public int status() {
    return status;
  }

  /** What was wrong, in plain words. */
  public String what() {
    return what;
  }

  /** What to do about it. */
  public String todo() {
    return todo;
  }
}
