package org.passerelle.web;

import org.passerelle.limit.ClientLimits;
import org.passerelle.limit.Entrance;
import org.passerelle.limit.Refusals;

/**
 * What is held against a caller of the FHIR base.
 *
 * @param requests how many in a second
 * @param refusals bad tokens by address
 * @param entrance how many at the same time
 * @param tooMany what one over them is answered
 */
record CallerLimits(
    ClientLimits requests, Refusals refusals, Entrance entrance, TooManyRequests tooMany) {}
