package org.passerelle.consent;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;

/**
 * What is asked of the person's Consents: may this referral be known to this receiver, now?
 *
 * @param receiver who would receive
 * @param about local references of what the referral is made of, such as {@code ServiceRequest/1},
 *     {@code Task/2}, {@code Patient/3}
 * @param at the moment, by the server's clock
 * @param zone the custodian's zone, in which dates without a time are whole days
 */
public record ConsentQuestion(Receiver receiver, Set<String> about, Instant at, ZoneId zone) {

  /** Keeps its own copy of the references. */
  public ConsentQuestion {
    about = Set.copyOf(about);
  }

  /** The same question, asked at another moment. */
  ConsentQuestion asked(Instant moment) {
    return new ConsentQuestion(receiver, about, moment, zone);
  }
}
