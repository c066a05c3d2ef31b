package org.passerelle.consent;

/**
 * Why nothing may leave: a closed list, the first that holds first. A near miss is told before a
 * far one, so that who reads it knows what is left to ask of the person.
 */
public enum DenialReason {
  /** A Consent in force holds something that we do not understand. */
  UNREAD(
      "consent-unread",
      "A consent of this person holds something that we cannot read with certainty.",
      "Un consentement de cette personne contient un élément que nous ne lisons pas avec"
          + " certitude."),
  /** The person said no to this receiver, or to everyone. */
  DENIED(
      "consent-denied",
      "The person refused that this be shared with this receiver.",
      "La personne a refusé que ceci soit partagé avec ce destinataire."),
  /** Somebody without a title refused, and what the person themself says is not recorded. */
  OBJECTED(
      "consent-objected",
      "Somebody who does not decide for this person objects, and the person's own word is not"
          + " recorded.",
      "Quelqu'un qui ne décide pas pour cette personne s'y oppose, et la parole de la personne"
          + " elle-même n'est pas consignée."),
  /** All fits but who agreed: no title to decide for this person, now. Decision 0020. */
  NO_TITLE(
      "consent-no-title",
      "Whoever agreed may not decide for this person now.",
      "Qui a donné cet accord ne peut pas décider pour cette personne en ce moment."),
  /** All fits but the period, which is over. */
  EXPIRED(
      "consent-expired",
      "The consent for this receiver has ended.",
      "Le consentement pour ce destinataire a pris fin."),
  /** All fits but the period, which has not begun. */
  NOT_YET(
      "consent-not-yet",
      "The consent for this receiver has not begun yet.",
      "Le consentement pour ce destinataire n'a pas encore commencé."),
  /** It fits this receiver and purpose, but is a draft, withdrawn, rejected or an error. */
  INACTIVE(
      "consent-inactive",
      "The consent for this receiver is not active.",
      "Le consentement pour ce destinataire n'est pas actif."),
  /** It names this receiver, but for another purpose, act or request. */
  OTHER_PURPOSE(
      "consent-other-purpose",
      "The consent for this receiver was given for something else.",
      "Le consentement pour ce destinataire a été donné pour autre chose."),
  /** There is a permit, but it names another receiver, or none. */
  OTHER_RECEIVER(
      "consent-other-receiver",
      "The consent does not name this receiver.",
      "Le consentement ne nomme pas ce destinataire."),
  /** No Consent speaks of sharing at all. */
  MISSING(
      "consent-missing",
      "No consent of this person has been recorded for this.",
      "Aucun consentement de cette personne n'est consigné pour ceci.");

  private final String code;
  private final String english;
  private final String french;

  DenialReason(String code, String english, String french) {
    this.code = code;
    this.english = english;
    this.french = french;
  }

  /** The stable code, in the outcome code system. */
  public String code() {
    return code;
  }

  /** A plain sentence in English; names no one. */
  public String english() {
    return english;
  }

  /** A plain sentence in French; names no one. */
  public String french() {
    return french;
  }

  /**
   * Whether a referral waits ({@code on-hold}, awaiting consent) rather than fails: always so, as
   * the person may yet give, correct or replace a consent. Design section 5.
   */
  public boolean waits() {
    return true;
  }
}
