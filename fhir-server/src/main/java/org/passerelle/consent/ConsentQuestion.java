package org.passerelle.consent;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is asked of the person's Consents: may this referral, or this one item, be known to this
 * receiver, now?
 *
 * @param receiver who would receive
 * @param about local references of what it is made of, such as {@code ServiceRequest/1}, {@code
 *     Task/2}, {@code Patient/3}
 * @param item one version of one resource, such as {@code Goal/1/_history/2}: a permit must name
 *     it, and the receiver, each by itself; empty where a referral is asked for
 * @param basis id of the only Consent that can permit it, so that to end that one is to end it;
 *     empty where any can
 * @param at the moment, by the server's clock
 * @param zone the custodian's zone, in which dates without a time are whole days
 */
public record ConsentQuestion(
    Receiver receiver,
    Set<String> about,
    Optional<String> item,
    Optional<String> basis,
    Instant at,
    ZoneId zone) {

  /** Keeps its own copy of the references. */
  public ConsentQuestion {
    about = Set.copyOf(about);
  }

  /** About a referral. */
  public ConsentQuestion(Receiver receiver, Set<String> about, Instant at, ZoneId zone) {
    this(receiver, about, Optional.empty(), Optional.empty(), at, zone);
  }

  /** The types of the resources that it is made of. */
  Set<String> types() {
    return about.stream()
        .map(reference -> reference.substring(0, reference.indexOf('/')))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The same question, of the Consent of this id alone: what else permits does not count. */
  public ConsentQuestion basedOn(String consentId) {
    return new ConsentQuestion(receiver, about, item, Optional.of(consentId), at, zone);
  }

  /** The same question, asked at another moment. */
  public ConsentQuestion asked(Instant moment) {
    return new ConsentQuestion(receiver, about, item, basis, moment, zone);
  }
}
