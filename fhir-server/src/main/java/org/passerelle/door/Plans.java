package org.passerelle.door;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.passerelle.consent.Deny;
import org.passerelle.job.Jobs;

/** Plans what the door does later by itself, in the transaction under way. */
final class Plans {

  /**
   * Name of the job that decides again, at an end or at a beginning; databases hold jobs of this
   * name.
   */
  static final String RECONSIDER = "expire";

  /**
   * Name of the job that expunges what was removed; its instance begins with a disclosure and a
   * type.
   */
  static final String EXPUNGE = "expunge";

  /** Name of the job that decides again on a share, at its end. */
  static final String END_OF_SHARE = "end-of-share";

  /** Name of the job that brings a change of what is shared to its recipient. */
  static final String FOLLOW_SHARE = "follow-share";

  /** Name of the job that expunges what was shared and has left. */
  static final String EXPUNGE_SHARE = "expunge-share";

  /** Name of the job that tells the next contact of a danger, where nobody has answered. */
  static final String NEXT_CONTACT = "next-contact";

  /** Name of the job that ends what contacts were told of a danger. */
  static final String END_OF_EMERGENCY = "end-of-emergency";

  /** Name of the job that expunges what one contact was told. */
  static final String EXPUNGE_EMERGENCY = "expunge-emergency";

  /** Name of the job that looks for the circles that a clinic's concern concerns. */
  static final String SPREAD_CONCERN = "spread-concern";

  /** Name of the job by which one of them hears it; its instance ends with room and person. */
  static final String HEAR_CONCERN = "hear-concern";

  /** Name of the job that ends what a circle heard. */
  static final String END_OF_CONCERN = "end-of-concern";

  /** Name of the job that ends what a circle heard by a referral that is over. */
  static final String END_WITH_REFERRAL = "end-with-referral";

  /** Name of the job that expunges it. */
  static final String EXPUNGE_CONCERN = "expunge-concern";

  private final Jobs jobs;
  private final Clock clock;

  Plans(Jobs jobs, Clock clock) {
    this.jobs = jobs;
    this.clock = clock;
  }

  /** The guard hides the copies from the permit's end on; the job then removes them. */
  void atEnd(Disclosure disclosure) {
    var until = disclosure.until();
    if (until != null) {
      reconsider(disclosure, until);
    }
  }

  /** What waits is decided again when its refusal turns into a permit by the clock alone. */
  void atBeginning(Disclosure waiting, Deny deny) {
    deny.permittedFrom().ifPresent(begins -> reconsider(waiting, begins));
  }

  /** Removes for good what a delete, or a new version, leaves behind. */
  void expunge(Disclosure disclosure, String type) {
    jobs.now(EXPUNGE, disclosure.id() + "/" + type + "/" + clock.instant().toEpochMilli());
  }

  /** The guard hides what was shared from its end on; the job then removes it. */
  void atEnd(Share share) {
    var until = share.until();
    if (until != null) {
      jobs.at(END_OF_SHARE, share.id() + "/" + until, until);
    }
  }

  /** What changed is brought to whoever sees it as it changes. */
  void follow(Share share) {
    jobs.now(FOLLOW_SHARE, share.id() + "/" + clock.instant());
  }

  /** Removes for good what the removal of what was shared leaves behind. */
  void expunge(Share share) {
    jobs.now(EXPUNGE_SHARE, share.id() + "/" + clock.instant().toEpochMilli());
  }

  /** The next contact is told unless somebody answers before. */
  void nextContact(Emergency.Copy copy, Duration answerWithin) {
    jobs.at(NEXT_CONTACT, copy.emergency() + "/" + copy.turn(), clock.instant().plus(answerWithin));
  }

  /** The guard hides what contacts were told from its end on; the job then removes it. */
  void atEnd(Emergency emergency) {
    jobs.at(END_OF_EMERGENCY, emergency.id() + "/" + emergency.until(), emergency.until());
  }

  /** Removes for good what one contact was told and has left. */
  void expunge(Emergency.Copy copy) {
    jobs.now(EXPUNGE_EMERGENCY, copy.id() + "/" + clock.instant());
  }

  /** Whoever it concerns hears it, if there is anybody: the same job in either case. */
  void spread(Concern concern) {
    jobs.now(SPREAD_CONCERN, concern.id() + "/" + clock.instant());
  }

  /** One circle hears it. */
  void hear(Concern concern, PersonName person) {
    jobs.now(HEAR_CONCERN, concern.id() + "/" + person.room() + "/" + person.patient());
  }

  /** The guard hides what a circle heard from its end on; the job then removes it. */
  void atEnd(Concern.Copy copy) {
    jobs.at(END_OF_CONCERN, copy.id() + "/" + copy.until(), copy.until());
  }

  /** What was heard by this referral is not seen once it is over; the job then removes it. */
  void endHeard(Disclosure disclosure) {
    jobs.now(END_WITH_REFERRAL, disclosure.id() + "/" + clock.instant());
  }

  /** Removes for good what a circle heard and has left. */
  void expunge(Concern.Copy copy) {
    jobs.now(EXPUNGE_CONCERN, copy.id() + "/" + clock.instant());
  }

  private void reconsider(Disclosure disclosure, Instant at) {
    jobs.at(RECONSIDER, instance(disclosure, at), at);
  }

  /** Named by its whole instant, so that a job that plans the next one finds its name free. */
  private static String instance(Disclosure disclosure, Instant at) {
    return disclosure.id() + "/" + at;
  }
}
